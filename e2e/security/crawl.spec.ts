import { routes } from "@/lib/routes";
import { organizations } from "../support/organizations";
import { cookiesOf, signInPlainly } from "../support/plain-form";
import { plainRequest } from "../support/plain-request";
import { expect, test } from "../support/test";

const { balanced } = organizations;

/** Every page that links lead to from `start`, with the text of the page and of its parts (RSC). */
async function crawl(start: string[], headers: Record<string, string>): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const waiting = [...start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path) || pages.size > 60) continue;
    const page = await plainRequest(balanced, path, { headers: { ...headers, accept: "text/html" } });
    const parts = await plainRequest(balanced, path, { headers: { ...headers, rsc: "1" } });
    pages.set(path, `${page.body}\n${parts.body}\n${JSON.stringify(page.headers)}`);
    const links = [...page.body.matchAll(/href="(\/[^"#]*)"/g)].map(([, link = ""]) => link);
    waiting.push(...links.filter((link) => !link.startsWith("/_next") && !link.startsWith("//")));
    if (page.headers.location?.startsWith("/")) waiting.push(page.headers.location);
  }
  return pages;
}

test("no page of a signed-in person holds a hash, their own token or anybody else's address (T63)", async ({
  people,
  clientAddress,
}) => {
  const person = await people.active(balanced);
  const other = await people.active(balanced);
  const headers = { "x-forwarded-for": clientAddress };
  const cookie = cookiesOf(await signInPlainly(balanced, person, headers));
  const token = /latchkey-session=([^;]+)/.exec(cookie)?.[1] ?? "no token";
  const device = /latchkey-device=([^;]+)/.exec(cookie)?.[1] ?? "no token";
  const pages = await crawl([routes.home, routes.account, "/api/auth/session"], { ...headers, cookie });
  expect([...pages.keys()]).toEqual(
    expect.arrayContaining([
      routes.home,
      routes.account,
      routes.accountPassword,
      routes.accountSessions,
      routes.accountDevices,
    ]),
  );
  for (const [path, text] of pages) {
    for (const secret of ["$argon2", token, device, person.password, other.email, other.username]) {
      expect(text.includes(secret), `${path} holds ${secret.slice(0, 12)}`).toBe(false);
    }
    const addresses = text.match(/[\w.+-]+@example\.test/g) ?? [];
    expect(
      addresses.filter((address) => address !== person.email),
      path,
    ).toEqual([]);
  }
});

test("no page of a stranger names anybody (T63)", async ({ clientAddress }) => {
  const pages = await crawl([routes.signIn, routes.activate, routes.resetPassword], {
    "x-forwarded-for": clientAddress,
  });
  expect(pages.size).toBeGreaterThan(4);
  for (const [path, text] of pages) expect(text, path).not.toMatch(/\$argon2|[\w.+-]+@example\.test/);
});
