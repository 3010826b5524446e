import { administerCase } from "../authority/administer-case";
import { record } from "../history/record";
import { parseWords } from "../parse-words";
import { done, type Result } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { addEntry } from "./add-entry";
import { caseFact } from "./case-fact";
import { moveCase } from "./move-case";

interface Input {
  caseId: string;
  revision: number;
  text: string;
}

/** Writes down something that administrators alone read. */
export const noteCase = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  administerCase(services, visit, "request.work", input, async (tx, { now, actor, author, row, visit: theirs }) => {
    const words = parseWords("text", input.text);
    if (!words.ok) return words;
    await moveCase(tx, row, now, {});
    await addEntry(tx, row, now, { by: actor.userId, author, kind: "note", text: words.value });
    await record(tx, now, theirs, caseFact("case.noted", row));
    return done(null);
  });
