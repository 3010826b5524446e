import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { organizations } from "../support/organizations";
import { plainRequest } from "../support/plain-request";
import { expect, test } from "../support/test";

const { balanced } = organizations;
const ranks = ["none", "helpdesk", "administrator", "owner"] as const;
const everybody = [404, 200, 200, 200];
const administrators = [404, 403, 200, 200];

/** What each rank is answered, in the order of `ranks`: to somebody without one there is no such page (T87). */
const matrix: Record<string, number[]> = {
  "/admin": everybody,
  "/admin/why": everybody,
  "/admin/requests/ticket": everybody,
  "/admin/tomorrow": everybody,
  "/admin/requests": everybody,
  "/admin/requests/[id]": [404, 404, 404, 404], // the id of a user is no request's
  "/admin/users": everybody,
  "/admin/users/new": administrators,
  "/admin/users/bulk": administrators,
  "/admin/users/bulk/[id]": [404, 403, 404, 404], // the id of a user is no run's
  "/admin/users/[id]": everybody,
  "/admin/users/[id]/why": everybody,
  "/admin/users/[id]/edit": everybody,
  "/admin/users/[id]/system": everybody,
  "/admin/users/[id]/mail": everybody,
  "/admin/users/[id]/history": everybody,
  "/admin/users/[id]/temporary-password": everybody,
  "/admin/users/[id]/caller": everybody,
  "/admin/users/[id]/merge": administrators,
  "/admin/users/[id]/remove": administrators,
  "/admin/types": administrators,
  "/admin/types/new": administrators,
  "/admin/types/[id]": [404, 403, 404, 404], // nor a type's
  "/admin/roles": administrators,
  "/admin/roles/new": administrators,
  "/admin/roles/[id]": [404, 403, 404, 404],
  "/admin/roles/portals/new": administrators,
  "/admin/roles/portals/[id]": [404, 403, 404, 404],
  "/admin/sso": everybody,
  "/admin/sso/new": administrators,
  "/admin/sso/[id]": [404, 403, 404, 404], // nor a connection's
  "/admin/sso/[id]/rule": [404, 403, 404, 404],
  "/admin/sso/log": everybody,
  "/admin/sso/log/[id]": [404, 404, 404, 404], // nor an answer's
  "/admin/lists": administrators,
  "/admin/lists/[id]": [404, 403, 404, 404], // nor an import's
  "/admin/lists/[id]/mistakes": [404, 403, 404, 404],
  "/admin/policy": administrators,
  "/admin/policy/presets": administrators,
  "/admin/policy/review": [404, 403, 307, 307], // without a wish there is nothing to look at: back to the form
  "/admin/branding": administrators,
  "/admin/status": everybody,
  "/admin/audit": administrators,
  "/admin/audit/export": administrators,
  "/admin/audit/proof": administrators,
  "/admin/[...rest]": [404, 404, 404, 404], // where nothing is
};

const root = join(import.meta.dirname, "../../app/(admin)");
const pages = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => /(^|\/)(page\.tsx|route\.ts)$/.test(path))
  // What is only sent to is a verb's entrance (lib/domain/authority/every-verb.test.ts).
  .filter((path) => path.endsWith("page.tsx") || /\bGET\b/.test(readFileSync(join(root, path), "utf8")))
  .map((path) => `/${posix.dirname(path)}`);

test("every page of the administrators' area has a row in the matrix, and every row a page", () => {
  expect(Object.keys(matrix).sort()).toEqual(pages.sort());
});

test("every page answers every rank as the matrix says, and a stranger with the way to sign in", async ({ people }) => {
  const subject = await people.active(balanced);
  const places = Object.keys(matrix).map((path) => ({ path, address: path.replace("[id]", subject.id) }));
  for (const [column, rank] of ranks.entries()) {
    const cookie = await people.sessionOf(balanced, await people.active(balanced, { rank }));
    for (const { path, address } of places) {
      const { status } = await plainRequest(balanced, address, { headers: { cookie, accept: "text/html" } });
      expect.soft(status, `${rank} at ${path}`).toBe(matrix[path]?.[column]);
    }
  }
  for (const { address } of places) {
    const { status, headers } = await plainRequest(balanced, address, { headers: { accept: "text/html" } });
    expect.soft([status, headers.location], address).toEqual([307, expect.stringMatching(/^\/sign-in\?returnTo=/)]);
  }
});

test("an owner of one organization finds nobody of another under their id (T88)", async ({ people }) => {
  const { strict } = organizations;
  const foreign = await people.active(strict);
  const cookie = await people.sessionOf(balanced, await people.active(balanced, { rank: "owner" }));
  for (const path of pages.filter((page) => page.includes("[id]"))) {
    const address = path.replace("[id]", foreign.id);
    const { status } = await plainRequest(balanced, address, { headers: { cookie, accept: "text/html" } });
    expect.soft(status, path).toBe(404);
  }
  const mine = await plainRequest(strict, `/admin/users/${foreign.id}`, { headers: { cookie, accept: "text/html" } });
  expect(mine.status).toBe(307);
});
