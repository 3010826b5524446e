import type { Environment } from "@/lib/env";
import { routes } from "@/lib/routes";
import type { ProcessServices } from "@/lib/services";
import words from "@/messages/en.json";
import { demoPassword } from "@/prisma/seed";

function table(rows: (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

function demoLines(addresses: [string, string][]): string[] {
  return [
    "",
    "Latchkey is ready. These are the demo organizations, one for each preset, and the operator's own:",
    "",
    ...table(addresses),
    "",
    `The same people are in each. Everybody who has a password has the same one:  ${demoPassword}`,
    "",
    ...table(Object.entries(words.demo.states)),
    "",
    "At verified-devices one signs in with <username>@example.test, and noemail is not there.",
    "At timed-lock invitations do not expire, so the one of expired still works. operator is at operator.localhost alone.",
    `Their mails arrive at ${routes.mailbox} of the same address. Ctrl-C stops Latchkey.`,
    "",
  ];
}

/** What whoever started the process wants to know: where to go, in the demo as whom, and what is still missing. */
export async function announce(env: Environment, services: ProcessServices): Promise<string> {
  const rows = await services.db.organization.findMany({
    select: { name: true, origin: true },
    orderBy: [{ isOperator: "asc" }, { number: "asc" }],
  });
  const addresses = rows.map(({ name, origin }): [string, string] => [origin, name]);
  if (env.demo) return demoLines(addresses).join("\n");
  const host = env.host.includes(":") ? `[${env.host}]` : env.host;
  return [
    `Latchkey listens on http://${host}:${env.port}`,
    ...table(addresses),
    ...(rows.length > 0 ? [] : ["There is no organization yet: npm run latchkey -- organization create"]),
    ...(env.smtpUrl || env.resendApiKey
      ? []
      : ["Mails wait, because no mail server is set: SMTP_URL or RESEND_API_KEY."]),
  ].join("\n");
}
