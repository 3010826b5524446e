import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testPassword } from "@/lib/adapters/database/test-user";
import { days } from "../duration";
import { signIn } from "../sign-in/sign-in";
import { triedAs } from "./tried-as";

const { services, organization, createUser, visit, clock } = await testDatabase();
const owner = await createUser({ rank: "owner" });
const viewer = { organization, actor: { userId: owner.id, rank: "owner" as const }, now: services.clock.now() };
const person = await createUser({ username: "dana.fox", name: "Dana Fox" });
const theirs = { clientAddress: "192.0.2.44", userAgent: "a browser of theirs" };
const attempt = (identifier: string, password = testPassword) =>
  signIn(services, visit(theirs), { identifier, password, sharedComputer: true });

test("what nobody typed was tried by nobody", async () => {
  expect(await triedAs(services, viewer, "dana.fax")).toBeNull();
});

test("what somebody typed is found by whoever types the same, however it is written, with who got in afterwards", async () => {
  await attempt("dana.fax");
  await attempt(" DANA.FAX");
  const before = await triedAs(services, viewer, "dana.fax");
  expect(before).toMatchObject({ count: 2, atLeast: false, addresses: 1, browsers: [theirs.userAgent], later: null });
  await attempt("dana.fox");
  const later = await triedAs(services, viewer, "dana.fax");
  expect(later?.later).toMatchObject({ userId: person.id, name: "Dana Fox" });
});

test("who got in afterwards is not told to a help desk that does not see them", async () => {
  const helper = await createUser({ rank: "helpdesk" });
  const inside = await createUser({ methods: ["password"] });
  const role = await services.db.userRole.findFirstOrThrow({ where: { userId: inside.id } });
  await services.db.helpdeskRole.create({
    data: { organizationId: organization.id, userId: helper.id, roleId: role.roleId },
  });
  const limited = { ...viewer, actor: { userId: helper.id, rank: "helpdesk" as const } };
  expect(await triedAs(services, limited, "dana.fax")).toMatchObject({ count: 2, later: null });
});

test("tries with a name that is somebody's are theirs, and not told here", async () => {
  await attempt("dana.fox", "certainly not it");
  expect(await triedAs(services, viewer, "dana.fox")).toBeNull();
});

test("what is older than thirty days is over", async () => {
  clock.advance(days(31));
  expect(await triedAs(services, { ...viewer, now: services.clock.now() }, "dana.fax")).toBeNull();
});
