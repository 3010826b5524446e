import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { duringRequest } from "@/lib/web/test-request";
import { LastLinks } from "./last-links";

const { services, organization, clock } = await testDatabase();

test("what became of a link is told step by step, and who opened it as a guess", async () => {
  const at = clock.now();
  const steps = [
    { at, what: "issued" as const },
    { at, what: "accepted" as const, server: "mx.example.test:25" },
    { at, what: "opened" as const, guess: "machine" as const },
    { at, what: "replaced" as const },
  ];
  const links = [{ id: "1", purpose: "reset" as const, createdAt: at, steps }];
  const { value, thrown } = await duringRequest({ services, organization }, () =>
    renderToStaticMarkup(LastLinks({ links })),
  );
  expect(thrown).toBeNull();
  for (const said of ["mx.example.test:25", "probably a mail scanner (it stayed good)", "Replaced", "is a guess"])
    expect(value).toContain(said);
});
