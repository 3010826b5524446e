import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { hours, minutes } from "../duration";
import { endSession } from "./end-session";
import { endTimedOut } from "./end-timed-out";
import { readSession } from "./read-session";
import { whyTimedOut } from "./why-timed-out";

const { services, clock, organization, createOrganization, createUser, visit } = await testDatabase();
let token = "";

beforeEach(async () => {
  token = (await signTestUserIn(services, await createUser())).sessionToken ?? "";
});

const why = async () => {
  const end = await whyTimedOut(services, organization, token);
  return end && [end.limit, end.length];
};

test("a session that lives has not timed out", async () => {
  clock.advance(30 * 60 - 1);
  expect(await why()).toBeNull();
});

test("one over its idle limit says so, before a job has written it down and afterwards", async () => {
  clock.advance(30 * 60 + 1);
  expect(await why()).toEqual(["idle", minutes(30)]);
  await endTimedOut(services);
  expect(await why()).toEqual(["idle", minutes(30)]);
});

test("one that reached its age says that", async () => {
  for (let i = 0; i < 36; i++) {
    clock.advance(20 * 60 - 1);
    await readSession(services, organization, token, { act: true });
  }
  clock.advance(60);
  expect(await why()).toEqual(["absolute", hours(12)]);
});

test("one that was ended has not timed out, however long ago that was", async () => {
  const session = await readSession(services, organization, token, { act: false });
  await endSession(services, visit(), { sessionId: session?.sessionId ?? "", userId: session?.userId ?? "" });
  clock.advance(60 * 60);
  expect(await why()).toBeNull();
});

test("nothing is told of a session of elsewhere, of no token, or of a made-up one", async () => {
  clock.advance(60 * 60);
  expect(await whyTimedOut(services, await createOrganization(), token)).toBeNull();
  for (const made of [null, "", "x".repeat(43), "x".repeat(65)])
    expect(await whyTimedOut(services, organization, made)).toBeNull();
});
