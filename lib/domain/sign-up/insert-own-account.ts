import type { SignUp } from "@/prisma/generated/client";
import { hours } from "../duration";
import { record } from "../history/record";
import { takeRoomIn } from "../limits/take-room";
import { queueMail } from "../mail/queue-mail";
import { storePassword } from "../passwords/store-password";
import { done, type Result, refuse } from "../result";
import type { Services, StoredPassword, Transaction } from "../services";
import { printable } from "../text";
import { addUser } from "../users/add-user";
import type { Visit } from "../visit";
import { keepMails } from "./keep-mails";
import { isNotTheirs } from "./not-theirs";
import type { OwnPlace } from "./own-place";

export interface OwnPerson {
  name: string;
  username: string;
  email: string;
}

/** So many usernames that somebody has can be tried with one link in an hour; then the link is over. */
const mostNames = 20;

/**
 * Makes the account, active at once, in the caller's transaction, which has the users' turn and decided that it may be: the
 * user with type and roles, the password, the terms, history, and the mail that tells the address. The link goes with it.
 */
export async function insertOwnAccount(
  tx: Transaction,
  services: Services,
  visit: Visit,
  row: SignUp,
  { place, person, password }: { place: OwnPlace; person: OwnPerson; password: StoredPassword },
): Promise<Result<{ userId: string }>> {
  const { organization } = visit;
  const organizationId = organization.id;
  const now = services.clock.now();
  const { typeId, roleIds, customerId } = place;
  const { language } = row;
  if (place.username === null && (await isNotTheirs(tx, row, person.username))) return takenName(tx, now, row);
  const added = await addUser(tx, services, visit, { ...person, typeId, roleIds, customerId, language });
  if (!added.ok) return added.refusal.code === "username-taken" ? takenName(tx, now, row) : added;
  const { userId } = added.value;
  const agrees = organization.terms !== null;
  await tx.signUp.deleteMany({ where: { organizationId, emailKey: row.emailKey } });
  await tx.user.update({
    where: { id: userId, organizationId },
    data: { activatedAt: now, ...(agrees ? { termsAgreedAt: now } : {}) },
  });
  await storePassword(tx, { organizationId, userId }, { ...password, at: now, temporaryUntil: null });
  await record(tx, now, visit, { kind: "sign-up.confirmed", userId });
  if (agrees) await record(tx, now, visit, { kind: "terms.agreed", userId });
  await record(tx, now, visit, { kind: "password.set", reason: "own", userId });
  await keepMails(tx, row, userId);
  await tellAddress(tx, services, visit, row, { userId, ...person });
  return done({ userId });
}

/** Says that somebody has the username, not who and not as what; whoever tries name after name needs another link. */
async function takenName(tx: Transaction, now: Date, { id, organizationId }: SignUp): Promise<Result<never>> {
  if (await takeRoomIn(tx, now, [{ key: `sign-up-names:${id}`, most: mostNames, window: hours(1) }])) {
    await tx.signUp.deleteMany({ where: { id, organizationId } });
    return refuse("sign-up-over");
  }
  return refuse("username-taken", { as: "username" });
}

async function tellAddress(
  tx: Transaction,
  services: Services,
  { organization, userAgent }: Visit,
  { language }: SignUp,
  { userId, username, name, email }: OwnPerson & { userId: string },
): Promise<void> {
  const at = services.clock.now().toISOString();
  const facts = { username, name, at, how: "activated" as const, userAgent: printable(userAgent ?? "", 200) };
  await queueMail(tx, services, { organization, userId, address: email, language, kind: "password-changed", facts });
}
