import { administerCase } from "../authority/administer-case";
import { type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { closed } from "./move-case";
import { type Written, writeToPerson } from "./write-to-person";

interface Input {
  caseId: string;
  revision: number;
  text: string;
}

/** Answers a request, which closes it; whoever sent it can write again for 30 days, and then it is open again. */
export const answerCase = (services: Services, visit: Visit, input: Input): Promise<Result<Written>> =>
  administerCase(services, visit, "request.work", input, async (tx, given) => {
    if (given.row.closedAt) return refuse("case-closed");
    const data = closed(given.now, "answered");
    return writeToPerson(tx, services, given, {
      text: input.text,
      kind: "answer",
      event: "case.answered",
      data,
    });
  });
