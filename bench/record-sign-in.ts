import type { BrowserContext, Request } from "@playwright/test";
import { routes } from "@/lib/routes";
import { withBrowser } from "./browser";
import type { Question } from "./http-client";
import { addPeople, benchPassword, hashed, usernameOf } from "./people";
import type { Product } from "./product";

/** What a browser sends to sign in: the page, the form, and the page where the person arrives. */
export interface RecordedSignIn {
  /** Whose it was; the name stands in the form. */
  username: string;
  page: Question;
  form: Question;
  arrival: Question;
}

// Node.js sets these itself; the others belong to a person.
const left = new Set(["content-length", "connection", "cookie", "x-forwarded-for"]);

/** What a browser sent, without what belongs to one person. */
export async function recorded(request: Request): Promise<Question> {
  const headers = Object.entries(await request.allHeaders()).filter(
    ([name]) => !left.has(name) && !name.startsWith(":"),
  );
  const { pathname, search } = new URL(request.url());
  const body = request.postDataBuffer() ?? undefined;
  return { method: request.method(), path: pathname + search, headers: Object.fromEntries(headers), body };
}

async function signIn(context: BrowserContext, product: Product, username: string): Promise<RecordedSignIn> {
  const page = await context.newPage();
  const seen: Request[] = [];
  page.on("request", (request) => seen.push(request));
  await page.goto(product.origin + routes.signIn, { waitUntil: "networkidle" });
  await page.fill("[name=username]", username);
  await page.fill("[name=password]", benchPassword);
  await page.press("[name=password]", "Enter");
  await page.waitForURL(product.origin + routes.home);
  const documents = seen.filter((request) => request.resourceType() === "document");
  const first = documents.find((request) => request.method() === "GET");
  const form = seen.find((request) => request.method() === "POST");
  const last = documents.filter((request) => request.method() === "GET").at(-1);
  if (!first || !form || !last) throw new Error("the browser signed in without sending what was expected");
  return { username, page: await recorded(first), form: await recorded(form), arrival: await recorded(last) };
}

let recordings = 0;

/** Lets a real browser sign in once and keeps what it sent, so that the load is exactly that, whatever the framework does. */
export async function recordSignIn(product: Product, executablePath: string, javaScriptEnabled: boolean) {
  const prefix = `recorded${++recordings}`;
  await addPeople(product.services, product.organization, {
    prefix,
    count: 1,
    password: await hashed(product.services),
  });
  return withBrowser(executablePath, async (browser) => {
    const extraHTTPHeaders = { "x-forwarded-for": "10.255.255.1" };
    const context = await browser.newContext({ javaScriptEnabled, extraHTTPHeaders, locale: "en-US" });
    return signIn(context, product, usernameOf(prefix, 1));
  });
}
