import { type LookupAddress, lookup } from "node:dns";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { type FetchOptions, type GuardedFetch, NotFetched } from "@/lib/domain/connections/guarded-fetch";
import { type HostList, hostList, isLoopback, isPublic } from "./address-list";

/** The most that is read of an answer, in bytes, and how long all of it may take, in milliseconds. */
const largest = 1024 * 1024;
const patience = 5_000;

interface Settings {
  /** What PRIVATE_HOSTS lists. */
  privateHosts: readonly string[];
  patience?: number;
  lookup?: typeof lookup;
}

/**
 * https everywhere; http only to a listed loopback address. An address is judged where it is connected to: what a name
 * led to a moment ago does not matter (DNS rebinding).
 */
function judge(host: string, addresses: LookupAddress[], plain: boolean, listed: HostList): void {
  for (const { address } of addresses) {
    if (plain && !(isLoopback(address) && listed.allows(host, address))) throw new NotFetched("address");
    if (!isPublic(address) && !listed.allows(host, address)) throw new NotFetched("private");
  }
}

/** The resolver that a connection is given: every address that a name has must be a good one. */
function guardedLookup(plain: boolean, listed: HostList, resolve: typeof lookup): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      try {
        if (error) throw new NotFetched("name", error);
        judge(host, addresses, plain, listed);
      } catch (refused) {
        callback(refused as NodeJS.ErrnoException, "", 0);
        return;
      }
      const [first] = addresses;
      if (options.all) callback(null, addresses);
      else callback(first ? null : new NotFetched("name"), first?.address ?? "", first?.family ?? 0);
    });
  };
}

function addressOf(given: string | URL): URL {
  if (!URL.canParse(String(given))) throw new NotFetched("address");
  const url = new URL(given);
  const plain = url.protocol === "http:";
  if (!(plain || url.protocol === "https:") || url.username !== "" || url.password !== "")
    throw new NotFetched("address");
  return url;
}

function problemOf(error: NodeJS.ErrnoException, late: boolean): NotFetched {
  if (error instanceof NotFetched) return error;
  if (late) return new NotFetched("timeout", error);
  const code = error.code ?? "";
  if (/^(ENOTFOUND|EAI_)/.test(code)) return new NotFetched("name", error);
  const tls = /CERT|^ERR_TLS|^ERR_SSL|SELF_SIGNED|UNABLE_TO|^EPROTO/.test(code);
  return new NotFetched(tls ? "tls" : "unreachable", error);
}

async function bodyOf(response: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response) {
    length += part.length;
    if (length > largest) throw new NotFetched("too-large");
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function answerOf(response: IncomingMessage): Promise<Response> {
  const status = response.statusCode ?? 0;
  if (status >= 300 && status < 400) throw new NotFetched("redirect");
  const body = await bodyOf(response);
  const headers = Object.entries(response.headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  const empty = status === 204 || status === 205;
  return new Response(empty ? null : new Uint8Array(body), { status, headers });
}

/** A fetch that asks what was entered and nothing else; see GuardedFetch. */
export function createGuardedFetch({
  privateHosts,
  patience: most = patience,
  lookup: resolve = lookup,
}: Settings): GuardedFetch {
  const listed = hostList(privateHosts);
  return async (given, { method = "GET", headers = {}, body }: FetchOptions = {}) => {
    const url = addressOf(given);
    const plain = url.protocol === "http:";
    const host = url.hostname.replace(/^\[|\]$/g, "");
    // A connection to an address in digits asks no resolver.
    if (isIP(host) > 0) judge(host, [{ address: host, family: isIP(host) }], plain, listed);
    const signal = AbortSignal.timeout(most);
    const asked = (plain ? httpRequest : httpsRequest)(url, {
      method,
      headers: { accept: "*/*", ...headers, "accept-encoding": "identity" },
      agent: false,
      lookup: guardedLookup(plain, listed, resolve),
      signal,
    });
    try {
      const response = await new Promise<IncomingMessage>((settle, refuse) => {
        asked.on("response", settle).on("error", refuse).end(body);
      });
      return await answerOf(response);
    } catch (error) {
      throw problemOf(error as NodeJS.ErrnoException, signal.aborted);
    } finally {
      asked.destroy();
    }
  };
}
