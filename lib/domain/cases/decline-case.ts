import { administerCase } from "../authority/administer-case";
import { type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { closed } from "./move-case";
import { type Written, writeToPerson } from "./write-to-person";

interface Input {
  caseId: string;
  revision: number;
  /** Why: what the person reads. */
  text: string;
}

/** Declines a request, with the reason that its sender reads. */
export const declineCase = (services: Services, visit: Visit, input: Input): Promise<Result<Written>> =>
  administerCase(services, visit, "request.work", input, async (tx, given) => {
    if (given.row.closedAt) return refuse("case-closed");
    const data = closed(given.now, "declined");
    return writeToPerson(tx, services, given, {
      text: input.text,
      kind: "answer",
      event: "case.declined",
      data,
    });
  });
