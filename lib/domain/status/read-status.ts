import type { Organization } from "../organizations/organization";
import type { Services } from "../services";
import { mailDelay } from "./mail-delay";
import { readNotice, type StatusNotice } from "./read-notice";

/** What a person needs to get in. That signing in works is told by the page itself: it needs the database too. */
export const statusParts = ["signIn", "mail"] as const;

export type StatusPart = (typeof statusParts)[number];

export interface PartStatus {
  part: StatusPart;
  /** Since when it does not work; `null`: it works. */
  late: Date | null;
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
  const [late, notice] = await Promise.all([mailDelay(services, organization), readNotice(services, organization)]);
  return {
    parts: [
      { part: "signIn", late: null },
      { part: "mail", late },
    ],
    notice,
  };
}
