import type { BulkChoice } from "@/lib/domain/bulk/bulk-act";
import { readUserQuery } from "../user-query";

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** As many as a list's page has, some times over. */
const mostIds = 1_000;

export const someIds = (texts: readonly string[]): string[] =>
  [...new Set(texts)].filter((text) => uuid.test(text)).slice(0, mostIds);

/** Everybody of the list that has this address. */
export function allOf(address: string): BulkChoice {
  const { words, typeId, roleId, rank, state, risk } = readUserQuery(Object.fromEntries(new URLSearchParams(address)));
  return { filter: { words, typeId, roleId, rank, state, risk } };
}
