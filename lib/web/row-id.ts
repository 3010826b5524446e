import { notFound } from "next/navigation";

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** An id as it stands in an address; anything that is none is a 404. */
export const rowId = (text: string): string => (uuid.test(text) ? text.toLowerCase() : notFound());

/** The same where an address may have none; of what is misshapen nothing is taken. */
export const optionalRowId = (text: unknown): string | undefined =>
  typeof text === "string" && uuid.test(text) ? text.toLowerCase() : undefined;
