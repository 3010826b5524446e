import type { ConnectionField } from "@/prisma/generated/enums";
import { administerConnection, type OnConnection } from "../authority/administer-connection";
import { changesBetween } from "../authority/changes-between";
import { done, type Result } from "../result";
import type { Services } from "../services";
import { parsePlainLine } from "../users/plain-line";
import type { Visit } from "../visit";
import { forgetLinksByValue } from "./forget-links";
import { keepConnection } from "./keep-connection";

interface Input extends OnConnection {
  /** nameId, sub, or the name of an attribute or claim. */
  matchBy: string;
  matchField: ConnectionField;
  ignoreCase: boolean;
}

/** Says which value of an answer names somebody, and which field of ours it is compared with (R39); would-match.ts tells for whom. */
export const changeMatching = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  administerConnection(services, visit, input, async (tx, given) => {
    const matchBy = parsePlainLine("matchBy", input.matchBy, 256);
    if (!matchBy.ok) return matchBy;
    const { matchBy: by, matchField, ignoreCase } = given.connection;
    const data = { matchBy: matchBy.value, matchField: input.matchField, ignoreCase: input.ignoreCase };
    const changes = changesBetween({ matchBy: by, matchField, ignoreCase }, data);
    if (Object.keys(changes).length === 0) return done(null);
    await keepConnection(tx, given, { data, changes, untested: true });
    if (changes.matchBy || changes.ignoreCase) await forgetLinksByValue(tx, given);
    return done(null);
  });
