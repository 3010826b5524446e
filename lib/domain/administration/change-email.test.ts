import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { confirmEmail, inspectEmailChange } from "../email-changes/confirm-email";
import { requestReset } from "../links/request-reset";
import { linkSecret } from "../links/secret";
import { changeEmail } from "./change-email";

describe("another e-mail address", async () => {
  const { services, createUser, visit } = await testDatabase({ policy: { admin: { verifyCaller: false } } });
  const owner = await createUser({ rank: "owner" });
  const byOwner = await signTestUserIn(services, owner);
  const change = async (userId: string, email: string | null, sharedToo = false) => {
    const { revision } = await services.db.user.findUniqueOrThrow({ where: { id: userId } });
    const changed = await changeEmail(services, visit(byOwner), { userId, revision, email, sharedToo });
    return changed.ok ? changed.value : changed.refusal.code;
  };
  const emailOf = async (id: string) => (await services.db.user.findUniqueOrThrow({ where: { id } })).email;
  const mailsOf = async (userId: string) =>
    (await services.db.mail.findMany({ where: { userId }, orderBy: { createdAt: "asc" } })).map((mail) => [
      mail.kind,
      mail.address,
    ]);
  const secretOf = async (userId: string) => {
    const link = await services.db.link.findFirstOrThrow({
      where: { userId, purpose: "email" },
      orderBy: { createdAt: "desc" },
    });
    return { linkId: link.id, secret: linkSecret(services.linkKeys, link) };
  };

  it("waits until it is confirmed there, and both addresses are told", async () => {
    const person = await createUser();
    expect(await change(person.id, "new@example.test")).toEqual({ pending: true });
    expect(await emailOf(person.id)).toBe(person.email);
    const link = await secretOf(person.id);
    for (let times = 0; times < 3; times++) {
      expect(await inspectEmailChange(services, visit(), link.secret)).toMatchObject({
        ok: true,
        value: { email: "new@example.test" },
      });
    }
    expect(await emailOf(person.id)).toBe(person.email);
    const uses = await Promise.all(Array.from({ length: 10 }, () => confirmEmail(services, visit(), link)));
    expect(uses.filter((use) => use.ok)).toHaveLength(1);
    expect(await emailOf(person.id)).toBe("new@example.test");
    expect((await mailsOf(person.id)).sort()).toEqual([
      ["email-change-asked", person.email],
      ["email-changed", person.email],
      ["email-confirm", "new@example.test"],
    ]);
    const kinds = (await services.db.accessEvent.findMany({ where: { userId: person.id } })).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "email.changed")).toHaveLength(1);
  });

  it("voids what waited before", async () => {
    const person = await createUser();
    await change(person.id, "first@example.test");
    const first = await secretOf(person.id);
    await change(person.id, "second@example.test");
    expect(await confirmEmail(services, visit(), first)).toMatchObject({ ok: false });
    expect(await confirmEmail(services, visit(), await secretOf(person.id))).toMatchObject({ ok: true });
    expect(await emailOf(person.id)).toBe("second@example.test");
  });

  it("is on file at once for somebody who never activated, and the old invitation is void", async () => {
    const person = await createUser({ activated: false });
    const { link } = await services.db.$transaction(async (tx) => {
      const { issueLink } = await import("../links/issue-link");
      return issueLink(tx, services, { organization: visit().organization, userId: person.id, purpose: "activation" });
    });
    expect(await change(person.id, "right@example.test")).toEqual({ pending: false });
    expect(await emailOf(person.id)).toBe("right@example.test");
    expect((await services.db.link.findUniqueOrThrow({ where: { id: link.id } })).revokedAt).not.toBeNull();
    expect(await mailsOf(person.id)).toEqual([["email-changed", person.email]]);
  });

  it("says when it is another user's username, or another user's address too", async () => {
    const person = await createUser();
    const other = await createUser({ username: "other@example.test", email: "shared@example.test" });
    expect(await change(person.id, other.username)).toBe("email-is-username");
    expect(await change(person.id, "shared@example.test")).toBe("email-in-use");
    expect(await change(person.id, "shared@example.test", true)).toEqual({ pending: true });
    expect(await change(person.id, "no address")).toBe("email-invalid");
  });

  it("can be taken away", async () => {
    const person = await createUser();
    expect(await change(person.id, null)).toEqual({ pending: false });
    expect(await emailOf(person.id)).toBeNull();
    expect(await requestReset(services, visit(), { identifier: person.email ?? "" })).toMatchObject({ ok: true });
  });
});
