import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { newPassword, testLinks, typedTwice } from "@/lib/adapters/database/test-links";
import { runJobs } from "@/lib/adapters/jobs/test-jobs";
import { readMailbox } from "@/lib/adapters/mail/mailbox";
import { inviteUser } from "./invite-user";
import { openLink } from "./open-link";
import { renewLink } from "./renew-link";
import { requestReset } from "./request-reset";
import { resetPassword } from "./reset-password";

const database = await testDatabase();
const { services, pool, organization, createUser, visit } = database;
const { linkFor } = testLinks(database);

/** Every value of every table of the database as text, as a copy of it would show them. */
async function wholeDatabase(): Promise<string> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`,
  );
  const texts = await Promise.all(
    tables.map(async ({ name }) => (await pool.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`)).rows),
  );
  return texts
    .flat()
    .map(({ text }) => text)
    .join("\n");
}

test("a copy of the whole database holds no secret of any link, mailed, opened, used or not", async () => {
  const secrets: string[] = [];
  for (let n = 0; n < 50; n++) {
    const { id: userId, username } = await createUser({ activated: n % 2 === 0 });
    if (n % 2) await inviteUser(services, visit(), { userId });
    else await requestReset(services, visit(), { identifier: username });
    const link = await linkFor(userId, "reset");
    await openLink(services, visit(), { purpose: "reset", secret: link.secret });
    if (n % 3 === 0) await resetPassword(services, visit(), { ...link, ...typedTwice });
    if (n % 5 === 0) await renewLink(services, visit(), { purpose: "reset", secret: link.secret });
    secrets.push(link.secret);
  }
  const waiting = await wholeDatabase();
  await runJobs(database);
  const mailed = (await readMailbox(services, organization)).flatMap(({ links }) => links);
  const inMails = mailed.flatMap((link) => /\/(?:activate|reset-password)\/(.+)$/.exec(link)?.[1] ?? []);
  expect(inMails.length).toBeGreaterThan(30);
  const all = waiting + (await wholeDatabase());
  expect(all).toContain("link.issued");
  for (const secret of [...secrets, ...inMails]) {
    const [, mac = ""] = secret.split(".");
    expect(mac).toHaveLength(43);
    expect(all.includes(mac)).toBe(false);
    expect(all.includes(Buffer.from(mac, "base64url").toString("hex"))).toBe(false);
  }
  expect(all).not.toContain(newPassword);
}, 120_000);
