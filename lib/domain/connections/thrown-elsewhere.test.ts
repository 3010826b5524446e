import { expect, test, vi } from "vitest";
import { NotFetched } from "./guarded-fetch";
import { OidcUnanswered } from "./oidc";

// bin/serve.ts makes the services, and the framework's bundle catches what they throw: each has loaded these modules.
test("what another copy of the module throws is known for what it is", async () => {
  vi.resetModules();
  const fetching = await import("./guarded-fetch");
  const asking = await import("./oidc");
  expect(fetching.NotFetched).not.toBe(NotFetched);
  expect(new fetching.NotFetched("timeout")).toBeInstanceOf(NotFetched);
  expect(new asking.OidcUnanswered("token", "timeout")).toBeInstanceOf(OidcUnanswered);
  expect(new fetching.NotFetched("timeout")).not.toBeInstanceOf(OidcUnanswered);
  expect(new Error("NotFetched")).not.toBeInstanceOf(NotFetched);
});
