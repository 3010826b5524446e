import { createHmac, randomUUID } from "node:crypto";
import { environment } from "@/lib/env";
import { routes } from "@/lib/routes";
import type { ProcessServices } from "@/lib/services";
import { organizations } from "./organizations";
import { type Answer, plainRequest } from "./plain-request";

/** The mail service that took the newest mail to an address: from now on it reports on it, as Resend does. */
export async function mailServiceOf({ db, clock }: ProcessServices, address: string) {
  const secret = environment().resendWebhookSecret;
  if (!secret) throw new Error("the product under test has no RESEND_WEBHOOK_SECRET");
  const mail = await db.mail.findFirstOrThrow({
    where: { address, state: "accepted" },
    orderBy: { createdAt: "desc" },
  });
  const providerId = randomUUID();
  await db.mail.update({ where: { id: mail.id }, data: { providerId } });
  const key = Buffer.from(secret.slice("whsec_".length), "base64");

  /** Tells of the mail, to any host of the product and without an origin; `signedWith` another key than the common one. */
  return function report(type: string, data: object = {}, signedWith = key): Promise<Answer> {
    const id = randomUUID();
    const body = JSON.stringify({ type, created_at: clock.now(), data: { email_id: providerId, ...data } });
    const time = String(Math.floor((performance.timeOrigin + performance.now()) / 1_000));
    const mac = createHmac("sha256", signedWith).update(`${id}.${time}.${body}`).digest("base64");
    const headers = { "svix-id": id, "svix-timestamp": time, "svix-signature": `v1,${mac}`, origin: undefined };
    return plainRequest(organizations.strict, routes.mailReports, { method: "POST", headers, body });
  };
}
