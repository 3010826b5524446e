import type { Organization } from "../organizations/organization";
import type { Services } from "../services";
import { type CauseCode, causes, type Known, type StatusPart, statusParts } from "./causes";
import { readNotice, type StatusNotice } from "./read-notice";

/** One cause that stops many just now. */
export interface ActiveCause extends Known {
  code: CauseCode;
  part: StatusPart;
}

export interface PartStatus {
  part: StatusPart;
  /** What keeps it from working; none: it works. */
  causes: readonly ActiveCause[];
}

export interface Status {
  parts: readonly PartStatus[];
  notice: StatusNotice | null;
}

/** Whether everything that a person needs works here, and what the administrators tell besides (R54, R78). */
export async function readStatus(
  services: Pick<Services, "db" | "clock">,
  organization: Pick<Organization, "id">,
): Promise<Status> {
  const asked = Object.entries(causes).map(async ([code, { part, find }]) => {
    const known = await find(services, organization);
    return known && { ...known, code: code as CauseCode, part };
  });
  const [notice, ...found] = await Promise.all([readNotice(services, organization), ...asked]);
  const active = found.filter((cause) => cause !== null);
  return {
    parts: statusParts.map((part) => ({ part, causes: active.filter((cause) => cause.part === part) })),
    notice,
  };
}

/** All causes of a status, as they stand in the table. */
export const causesOf = ({ parts }: Pick<Status, "parts">): readonly ActiveCause[] =>
  parts.flatMap((part) => part.causes);
