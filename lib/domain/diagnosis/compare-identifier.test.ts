import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { hours } from "../duration";
import { signIn } from "../sign-in/sign-in";
import { compareIdentifier } from "./compare-identifier";

describe("comparing what a caller says with a name that matched nobody", async () => {
  const { services, clock, createUser, createOrganization, visit } = await testDatabase();
  const attemptAt = async (identifier: string) => {
    const from = visit();
    await signIn(services, from, { identifier, password: "wrong", sharedComputer: false });
    const event = await services.db.accessEvent.findFirstOrThrow({ where: { requestId: from.requestId } });
    return String(event.id);
  };
  const helper = async () => visit(await signTestUserIn(services, await createUser({ rank: "helpdesk" })));
  const told = async (by: Awaited<ReturnType<typeof helper>>, eventId: string, typed: string) => {
    const result = await compareIdentifier(services, by, { eventId, typed });
    return result.ok ? result.value.same : result.refusal.code;
  };

  test("says the same or not the same, as a sign-in would read it, and each time leaves an event", async () => {
    const by = await helper();
    const eventId = await attemptAt("Mariä.Kowalsak");
    expect(await told(by, eventId, "  mariä.kowalsak ")).toBe(true);
    expect(await told(by, eventId, "maria.kowalski")).toBe(false);
    const events = await services.db.accessEvent.findMany({
      where: { actorId: by.actorId, kind: "attempt.compared" },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ reason, details }) => [reason, details])).toEqual([
      ["same", { attempt: eventId }],
      ["different", { attempt: eventId }],
    ]);
  });

  test("ends after ten times within an hour, for that administrator alone", async () => {
    const [by, other] = [await helper(), await helper()];
    const eventId = await attemptAt("nobody here");
    const answers = [];
    for (let time = 0; time < 11; time++) answers.push(await told(by, eventId, `guess ${time}`));
    expect(answers).toEqual([...Array(10).fill(false), "compare-too-many"]);
    expect(await told(other, eventId, "nobody here")).toBe(true);
  });

  test("is not possible for a name that is somebody's, for another organization's attempt, or after a day", async () => {
    const by = await helper();
    const { username } = await createUser();
    expect(await told(by, await attemptAt(username), username)).toBe("attempt-gone");
    const eventId = await attemptAt("nobody at all");
    const elsewhere = visit({ organization: await createOrganization() });
    expect(await told(elsewhere, eventId, "nobody at all")).toBe("not-signed-in");
    for (const junk of ["", "x", "-1", "9".repeat(30)]) expect(await told(by, junk, "x")).toBe("attempt-gone");
    clock.advance(hours(24));
    expect(await told(await helper(), eventId, "nobody at all")).toBe("attempt-gone");
  });
});
