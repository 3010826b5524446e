import { administerCase } from "../authority/administer-case";
import { type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { type Written, writeToPerson } from "./write-to-person";

interface Input {
  caseId: string;
  revision: number;
  text: string;
}

/** Asks whoever sent the request something: it is their turn then, and the case waits for them. */
export const askPerson = (services: Services, visit: Visit, input: Input): Promise<Result<Written>> =>
  administerCase(services, visit, "request.work", input, async (tx, given) => {
    if (given.row.closedAt) return refuse("case-closed");
    const data = { state: "question", waitingSince: null, toldAt: given.now } as const;
    return writeToPerson(tx, services, given, { text: input.text, kind: "question", event: "case.asked", data });
  });
