import type { Case } from "@/prisma/generated/client";
import type { Services } from "../services";
import { casePhrase } from "./case-phrase";
import { caseSecret } from "./case-secret";

export interface OpenedCase {
  caseId: string;
  number: number;
  phrase: string;
  /** Opens the private page; belongs into this browser's cookie. */
  secret: string;
}

/** What whoever sent a request gets for it. */
export const openedOf = ({ linkKeys }: Pick<Services, "linkKeys">, row: Case): OpenedCase => ({
  ...{ caseId: row.id, number: row.number },
  ...{ phrase: casePhrase(linkKeys, row), secret: caseSecret(linkKeys, row) },
});
