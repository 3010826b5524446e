import { describe, expect, it, vi } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { cookieNames } from "@/lib/cookies";
import type { Rank } from "@/prisma/generated/enums";
import { requireAct } from "./administrator";
import { requireSubject } from "./subject";
import { duringRequest } from "./test-request";

// What next.config.ts sets as experimental.authInterrupts.
vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "true");

describe("a page of the administrators' area that may not be opened", async () => {
  const { services, organization, createOrganization, createUser } = await testDatabase();
  const open = async (rank: Rank, work: () => Promise<unknown>) => {
    const user = await createUser({ rank });
    const { sessionToken } = await signTestUserIn(services, user);
    const headers = { cookie: `${cookieNames.session}=${sessionToken}` };
    const { thrown } = await duringRequest({ services, organization, headers }, work);
    const events = await services.db.accessEvent.findMany({
      where: { actorId: user.id, kind: "authorization.refused" },
    });
    return { status: /;(\d+)$/.exec(String((thrown as { digest?: string }).digest))?.[1], events };
  };

  it("is forbidden to a rank, and no page at all to everybody else; either is one event (T81)", async () => {
    for (const [rank, status] of [
      ["helpdesk", "403"],
      ["none", "404"],
    ] as const) {
      const opened = await open(rank, () => requireAct("policy.see"));
      expect(opened.status).toBe(status);
      expect(opened.events.map(({ reason, details }) => [reason, details])).toEqual([
        ["not-allowed", { act: "policy.see" }],
      ]);
    }
  });

  it("is one event where the layout, the title and the page ask, and says nothing of a foreign user (T88)", async () => {
    const foreign = await createUser({ organization: await createOrganization() });
    const ask = () => requireSubject("user.see", foreign.id);
    const opened = await open("owner", async () => {
      await Promise.allSettled([ask(), ask()]);
      return ask();
    });
    expect(opened.status).toBe("404");
    expect(opened.events.map(({ reason, userId }) => [reason, userId])).toEqual([["user-unknown", null]]);
  });

  it("names whom it was about where they stand above", async () => {
    const owner = await createUser({ rank: "owner" });
    const opened = await open("administrator", () => requireSubject("user.remove", owner.id));
    expect(opened.status).toBe("403");
    expect(opened.events.map(({ reason, userId }) => [reason, userId])).toEqual([["higher-rank", owner.id]]);
  });
});
