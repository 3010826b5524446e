import { type Answer, type HttpClient, openClient } from "./http-client";
import { addPeople, hashed, usernameOf } from "./people";
import type { Product } from "./product";
import { type RecordedSignIn, recordSignIn } from "./record-sign-in";

/** A simulated person: a browser of their own, at an address of their own. */
interface Person {
  username: string;
  clientAddress: string;
  /** What makes the browser a known device, after the first sign-in. */
  device: string | null;
}

export interface SignInLoad {
  /** The next person opens the page and sends the form; gives the session's cookie, or throws when they do not get in. */
  signIn(): Promise<string>;
  /** The same, and they wait for the page where they arrive. */
  signInAndArrive(): Promise<void>;
  close(): void;
}

const sessionCookie = /^(__Host-latchkey-session=[^;]+)/;
const deviceCookie = /^(__Host-latchkey-device=[^;]+)/;

const setCookie = (answer: Answer, cookie: RegExp) =>
  answer.headers["set-cookie"]?.map((line) => cookie.exec(line)?.[1]).find(Boolean) ?? null;

/** The recorded form with another person's name in it. */
const formOf = ({ username, form }: RecordedSignIn, person: Person): Buffer =>
  Buffer.from((form.body ?? Buffer.of()).toString("latin1").replace(username, person.username), "latin1");

async function signInAs(client: HttpClient, recorded: RecordedSignIn, person: Person): Promise<string> {
  const own = { "x-forwarded-for": person.clientAddress, ...(person.device ? { cookie: person.device } : {}) };
  const page = await client.ask({ ...recorded.page, headers: { ...recorded.page.headers, ...own } });
  if (page.status !== 200) throw new Error(`the sign-in page answered ${page.status}`);
  const headers = { ...recorded.form.headers, ...own };
  const answer = await client.ask({ ...recorded.form, headers, body: formOf(recorded, person) });
  const session = setCookie(answer, sessionCookie);
  if (!session) throw new Error(`the sign-in of ${person.username} answered ${answer.status} and opened no session`);
  person.device = setCookie(answer, deviceCookie) ?? person.device;
  return session;
}

const addressOf = (place: number) => `10.20.${place >> 8}.${place & 255}`;

let loads = 0;

/**
 * `count` people who sign in in turn, as a browser with or without JavaScript does it. After its first time each
 * browser is a known device, as most are; the session cookie is forgotten, as at the end of the day.
 */
export async function openSignInLoad(
  product: Product,
  browser: string,
  { javaScript, count = 400, connections = 8 }: { javaScript: boolean; count?: number; connections?: number },
): Promise<SignInLoad> {
  const recorded = await recordSignIn(product, browser, javaScript);
  const prefix = `load${++loads}`;
  await addPeople(product.services, product.organization, { prefix, count, password: await hashed(product.services) });
  const people = Array.from({ length: count }, (_, place): Person => {
    return { username: usernameOf(prefix, place + 1), clientAddress: addressOf(loads * 1_000 + place), device: null };
  });
  const client = openClient(product.port, connections);
  let turn = 0;
  const next = () => people[turn++ % count] as Person;
  return {
    signIn: () => signInAs(client, recorded, next()),
    signInAndArrive: async () => {
      const person = next();
      const session = await signInAs(client, recorded, person);
      const cookie = [session, person.device].filter(Boolean).join("; ");
      const headers = { ...recorded.arrival.headers, "x-forwarded-for": person.clientAddress, cookie };
      const { status } = await client.ask({ ...recorded.arrival, headers });
      if (status !== 200) throw new Error(`the page after sign-in answered ${status}`);
    },
    close: client.close,
  };
}
