import { randomUUID } from "node:crypto";
import { after, days } from "../duration";
import { record } from "../history/record";
import { unknownIdentifier } from "../history/unknown-identifier";
import { addJob } from "../jobs/add-job";
import { takeMailLimit } from "../limits/take-mail-limit";
import { takeRoom } from "../limits/take-room";
import { policyOf } from "../policy";
import { done, type Result, refuse, together } from "../result";
import type { Services } from "../services";
import { canonical } from "../text";
import { parseEmail } from "../users/email";
import { parsePlainLine } from "../users/plain-line";
import type { Visit } from "../visit";
import { withMailDomain } from "./mail-domain";
import { signUpLifetime } from "./sign-up-lifetime";

/** So many mails a day go to one address, whoever types it. */
const mostMails = 3;

/**
 * Somebody asks for an account of their own (C15, R91). The work, the time and the answer are the same for every address:
 * one limit, one event, one row that waits, one job, which finds out what is mailed (answer-sign-up.ts; T34). No account
 * exists before the address is proven. `limited` counts what was typed, for the same reason (T35).
 */
export async function askToSignUp(
  services: Services,
  visit: Visit,
  typed: { email: string; customerId?: string | null },
): Promise<Result<{ limited: boolean }>> {
  const { organization, clientAddress, requestId } = visit;
  if (policyOf(organization).signUp.who === "nobody") return refuse("sign-up-closed");
  const email = parseEmail(withMailDomain(typed.email));
  const customerId = typed.customerId?.trim() ? parsePlainLine("customerId", typed.customerId, 100) : done(null);
  const wrong = together(email ? null : { code: "email-invalid" }, customerId.ok ? null : customerId.refusal);
  if (!email || !customerId.ok) return { ok: false, refusal: wrong ?? { code: "email-invalid" } };
  const identifier = unknownIdentifier(services, organization, email);
  const full = await fullRoom(services, visit, identifier.hash.toString("hex"));
  await services.db.$transaction(async (tx) => {
    const now = services.clock.now();
    await record(tx, now, visit, { kind: "sign-up.asked", identifier });
    if (full) return record(tx, now, visit, { kind: "limit.reached", reason: full, identifier });
    const { id } = await tx.signUp.create({
      data: {
        ...{ id: randomUUID(), organizationId: organization.id, keyId: services.linkKeys.current },
        ...{ email, emailKey: canonical(email), customerId: customerId.value },
        language: visit.language ?? organization.language,
        ...{ createdAt: now, expiresAt: after(now, signUpLifetime) },
      },
    });
    const payload = { organizationId: organization.id, signUpId: id, clientAddress, requestId };
    return addJob(tx, services, { name: "answer-sign-up", payload, at: now });
  });
  return done({ limited: full !== null });
}

/** The limit that is reached, of this client or of the address that was typed. */
async function fullRoom(services: Services, visit: Visit, typed: string): Promise<string | null> {
  if ((await takeMailLimit(services, visit, null)) !== "ok") return "mails-per-address";
  return (await takeRoom(services, [{ key: `sign-up:${typed}`, most: mostMails, window: days(1) }]))
    ? "sign-ups-per-address"
    : null;
}
