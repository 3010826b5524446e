import { administer, takeNote } from "../authority/administer";
import { record } from "../history/record";
import { done, type Result } from "../result";
import type { Services } from "../services";
import { canonical } from "../text";
import { refuseUsername } from "../users/taken";
import { parseUsername } from "../users/username";
import type { Visit } from "../visit";
import { refuseMeanwhile } from "./meanwhile";

interface Input {
  userId: string;
  /** The revision of the user that the form was shown with. */
  revision: number;
  username: string;
  comment?: string | null;
}

/**
 * Gives a user another username (R41, R65). What is known of the old one stays: password, sessions, links. Refused when
 * another user has it as username or as address.
 */
export const changeUsername = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  administer(services, visit, "user.change-username", input, async (tx, { now, subject }) => {
    const { userId, comment } = input;
    const organizationId = visit.organization.id;
    const parsed = parseUsername(input.username);
    if (!parsed.ok) return parsed;
    const username = parsed.value;
    if (username === subject.username) return done(null);
    const taken = await refuseUsername(tx, organizationId, canonical(username), userId);
    if (taken) return { ok: false, refusal: taken };
    const meanwhile = await refuseMeanwhile(tx, visit, input);
    if (meanwhile) return { ok: false, refusal: meanwhile };
    await tx.user.update({
      where: { id: userId, organizationId },
      data: { username, usernameKey: canonical(username), revision: { increment: 1 } },
    });
    const changes = { username: { from: subject.username, to: username } };
    const noted = await takeNote(tx, visit, { userId, comment, changes });
    await record(tx, now, noted, { kind: "user.changed", userId, details: { fields: ["username"] } });
    return done(null);
  });
