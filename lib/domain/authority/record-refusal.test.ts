import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { suspend } from "../administration/suspend";
import { minutes } from "../duration";
import { recordRefusedPage } from "./record-refusal";

describe("a page that somebody may not open", async () => {
  const { services, clock, createUser, visit } = await testDatabase();
  const someone = async () => {
    const user = await createUser({ rank: "helpdesk" });
    return { by: visit(await signTestUserIn(services, user)), user };
  };
  const events = ({ id }: { id: string }) =>
    services.db.accessEvent.findMany({ where: { actorId: id, kind: "authorization.refused" } });

  it("is one event, however often and from how many windows it is loaded; later it is another", async () => {
    const { by, user } = await someone();
    const load = () => recordRefusedPage(services, by, { act: "policy.see", code: "not-allowed" });
    await Promise.all(Array.from({ length: 10 }, load));
    expect((await events(user)).map(({ reason, details }) => [reason, details])).toEqual([
      ["not-allowed", { act: "policy.see" }],
    ]);
    clock.advance(minutes(10));
    await load();
    expect(await events(user)).toHaveLength(2);
  });

  it("names the user whom it is about, and cannot fill history by naming many", async () => {
    const { by, user } = await someone();
    const person = await createUser();
    const load = (userId: string) => recordRefusedPage(services, by, { act: "user.see", code: "user-unknown", userId });
    await load(person.id);
    expect((await events(user)).map(({ userId }) => userId)).toEqual([person.id]);
    for (let other = 0; other < 65; other++) await load(crypto.randomUUID());
    expect(await events(user)).toHaveLength(60);
  });
});

describe("the reason of an act", async () => {
  const { services, createUser, visit } = await testDatabase();

  it("is kept with what was done, and not where nothing was", async () => {
    const by = visit(await signTestUserIn(services, await createUser({ rank: "administrator" })));
    const person = await createUser();
    const notes = () => services.db.eventNote.count({ where: { userId: person.id } });
    const input = { userId: person.id, comment: "on leave" };
    expect((await suspend(services, by, input)).ok).toBe(true);
    expect(await notes()).toBe(1);
    expect((await suspend(services, by, input)).ok).toBe(true);
    expect(await notes()).toBe(1);
  });
});
