import { expect, test } from "vitest";
import { routes } from "@/lib/routes";
import en from "@/messages/en.json";
import { organization, renderLetter } from "./test-letters";

const door = organization.origin + routes.signInOwner;

test("a mail about a connection names the owners' door where roles have no password, and not where the door is closed", async () => {
  const switched = async (more: object = {}, of = organization) =>
    (await renderLetter("connection-switched", "en", more, of)).text;
  expect(await switched()).toContain(door);
  expect(await switched()).toContain("Student, Staff");
  expect(await switched({ on: false })).toContain("stays outside");
  expect(await switched({ on: false })).toContain(door);
  expect(await switched({ roles: [] })).not.toContain(door);
  const closed = await switched({}, { ...organization, policy: { sso: { ownerDoor: false } } });
  expect(closed).not.toContain(door);
  expect(closed).toContain(en.mail["connection-switched"].noDoor);
});

test("the mail with the link for the owners' door carries it, says that every owner is told, and leads nowhere else", async () => {
  const { links, text } = await renderLetter("owner-door-link");
  expect(links).toHaveLength(1);
  expect(links[0]).toContain(`${routes.resetPassword}/`);
  expect(text).toContain(en.mail["owner-door-link"].told);
});

test.each(["owner-door-used", "owner-door-password"] as const)("%s says who, when and from where", async (kind) => {
  const { text, links } = await renderLetter(kind);
  for (const part of ["Hal Helper", "hal.helper", "192.0.2.7"]) expect(text).toContain(part);
  expect(links[0]).toContain("/admin/users/");
});

test("a password for the owners' door is told of with the way to that door", async () => {
  const { links } = await renderLetter("password-changed", "en", { ownersDoor: true });
  expect(links).toEqual([door, organization.origin + routes.signInOwnerPassword]);
});
