import type { SignUp } from "@/prisma/generated/client";
import { record } from "../history/record";
import { unknownIdentifier } from "../history/unknown-identifier";
import { refusePassword } from "../passwords/refuse-password";
import { done, type Refusal, type Result, refuse, together } from "../result";
import type { Services, Transaction } from "../services";
import { parseName } from "../users/plain-line";
import { signInIdentifier } from "../users/sign-in-identifier";
import { parseUsername } from "../users/username";
import { takeUsersTurn } from "../users/users-turn";
import type { Visit } from "../visit";
import { insertOwnAccount, type OwnPerson } from "./insert-own-account";
import { ownUsername } from "./inspect-sign-up";
import { type OwnPlace, ownPlace } from "./own-place";
import { findSignUp } from "./sign-up-secret";

export interface OwnAccount {
  secret: string;
  /** The id as the form was shown with it. */
  signUpId: string;
  name: string;
  /** Asked only where the address is not the username. */
  username?: string;
  password: string;
  repeat: string;
  /** Whether the person agreed; asked only where the organization has terms. */
  terms: boolean;
}

/**
 * Whoever holds the mailed link makes their account (C15): the cheap refusals first, none of which uses the link up; the hash
 * outside the transaction; then everything or nothing, by the policy of that moment. Of any number of parallel uses, and of
 * an administrator who gives somebody the address at the same time, exactly one wins. The person then signs in, with `identifier`.
 */
export async function makeOwnAccount(
  services: Services,
  given: Visit,
  input: OwnAccount,
): Promise<Result<{ userId: string; identifier: string }>> {
  // Who is signed in in this browser did not make it, and has nothing to do with it.
  const visit: Visit = { ...given, actorId: null };
  const row = await findSignUp(services, visit.organization, input.secret);
  if (!row) return refuse("sign-up-over");
  if (row.id !== input.signUpId) return refuse("link-other-tab");
  const before = await decidePlace(services.db, services, visit, row);
  if (!before.ok) return before;
  const parsed = await parsePerson(services, visit, { row, place: before.value, input });
  if (!parsed.ok) return parsed;
  const hashed = await services.passwords.admit((slot) => slot.hash(input.password));
  if (hashed.busy) return refuse("busy", { retryAfter: 2 });
  const organizationId = visit.organization.id;
  return services.db.$transaction(async (tx) => {
    await takeUsersTurn(tx, organizationId);
    const organization = await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      omit: { logo: true },
    });
    const now: Visit = { ...visit, organization };
    const place = await decidePlace(tx, services, now, row);
    if (!place.ok) return place;
    const person = { ...parsed.value, username: place.value.username ?? parsed.value.username };
    const made = await insertOwnAccount(tx, services, now, row, { place: place.value, person, password: hashed.value });
    return made.ok ? done({ ...made.value, identifier: signInIdentifier(organization, person) }) : made;
  });
}

/** What was typed, as it is stored; everything that is wrong with it is told at once. */
async function parsePerson(
  services: Services,
  { organization }: Visit,
  { row, place, input }: { row: SignUp; place: OwnPlace; input: OwnAccount },
): Promise<Result<OwnPerson>> {
  const { password, repeat, terms } = input;
  const name = parseName(input.name);
  const username = parseUsername(ownUsername(organization, row.email, place) ?? input.username ?? "");
  const known = { username: username.ok ? username.value : "", email: row.email };
  const wrong = together(
    name.ok ? null : name.refusal,
    username.ok ? null : username.refusal,
    await refusePassword(services, { organization, ...known, password, repeat }),
    organization.terms !== null && !terms ? { code: "terms-not-agreed" } : null,
  );
  if (wrong || !name.ok) return { ok: false, refusal: wrong ?? { code: "field-invalid" } };
  return done({ ...known, name: name.value });
}

/** What the policy gives them at this moment; refused, the link stays as it is. */
async function decidePlace(tx: Transaction, services: Services, visit: Visit, row: SignUp): Promise<Result<OwnPlace>> {
  const { organization } = visit;
  const { emailKey } = row;
  const refused = async (reason: string, refusal: Refusal): Promise<Result<never>> => {
    const identifier = unknownIdentifier(services, organization, row.email);
    await record(tx, services.clock.now(), visit, { kind: "sign-up.refused", reason, identifier });
    return { ok: false, refusal };
  };
  const waits = { id: row.id, organizationId: organization.id, expiresAt: { gt: services.clock.now() } };
  if ((await tx.signUp.count({ where: waits })) === 0) return refuse("sign-up-over");
  if ((await tx.user.count({ where: { organizationId: organization.id, emailKey } })) > 0)
    return refused("sign-up-known", { code: "sign-up-known" });
  const place = await ownPlace(tx, organization, row);
  return typeof place === "string" ? refused(place, { code: "sign-up-closed" }) : done(place);
}
