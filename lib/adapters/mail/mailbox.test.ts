import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { runJobs } from "@/lib/adapters/jobs/test-jobs";
import { inspectLink } from "@/lib/domain/links/inspect-link";
import { requestReset } from "@/lib/domain/links/request-reset";
import { readMailbox } from "./mailbox";

const database = await testDatabase();
const { services, clock, organization, createUser, createOrganization, visit } = database;

test("the mailbox shows an organization's mails, newest first, with links that work", async () => {
  const other = await createOrganization();
  await createUser({ username: "first" });
  await createUser({ username: "second", language: "ja" });
  await createUser({ username: "stranger", organization: other });
  await requestReset(services, visit({ organization: other }), { identifier: "stranger" });
  for (const identifier of ["first", "second"]) {
    await requestReset(services, visit(), { identifier });
    await runJobs(database);
    clock.advance(1);
  }
  const mails = await readMailbox(services, organization);
  expect(mails.map(({ to }) => to)).toEqual(["second@example.test", "first@example.test"]);
  expect(mails[0]).toMatchObject({
    from: `${organization.name} <no-reply@${new URL(organization.origin).hostname}>`,
    at: expect.stringMatching(/Z$/),
  });
  expect(mails[0]?.html).toContain('lang="ja"');
  const secret = mails[1]?.links[0]?.split("/reset-password/")[1] ?? "";
  const found = await inspectLink(services, visit(), { purpose: "reset", secret, signedInUserId: null });
  expect(found).toMatchObject({ ok: true, value: { username: "first" } });
});

test("a mail whose link key is gone is shown without its link", async () => {
  await createUser({ username: "third" });
  await requestReset(services, visit(), { identifier: "third" });
  await runJobs(database);
  const rotated = { ...services, linkKeys: { current: 2, keys: new Map([[2, Buffer.alloc(32)]]) } };
  const [mail] = await readMailbox(rotated, organization);
  expect(mail).toMatchObject({ to: "third@example.test", links: [] });
});
