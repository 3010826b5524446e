import type { IncomingMessage } from "node:http";
import type { RequestContext } from "@/lib/request-context";
import type { Door, Exchange } from "./door";
import { packingFor, packPage } from "./pack-body";
import { answerPlain } from "./plain-page";
import { answerUnavailable } from "./require-database";
import { silence, unsilence } from "./silence";

const failed = 500;
/** On the framework's answer to an action that it does not know, or that is not this page's; its script reads it. */
const unknownAction = "x-nextjs-action-not-found";

/** Answers in the framework's place; what it still wants to say goes nowhere. */
function answerInstead({ response }: Exchange, answer: () => void): void {
  unsilence(response);
  for (const name of ["Content-Encoding", "Content-Length", "ETag", "Set-Cookie"]) response.removeHeader(name);
  answer();
  silence(response);
}

/** Says our own page for the framework's failure: 503 when it failed because the database is away (T62, T86). */
async function answerFailure(door: Door, exchange: Exchange): Promise<void> {
  const { response } = exchange;
  silence(response);
  const answered = await door.database.ask();
  if (response.headersSent || response.destroyed) return;
  answerInstead(exchange, () => (answered ? answerPlain(exchange, failed, "failure") : answerUnavailable(exchange)));
}

const bytesOf = (chunk: string | Uint8Array, encoding: unknown) =>
  typeof chunk === "string"
    ? Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8")
    : Buffer.from(chunk);

/** Whether the framework failed over what was sent: nothing of ours has begun yet (lib/web/context.ts). */
export const wasUnread = ({ method }: Pick<IncomingMessage, "method">, { entered }: Pick<RequestContext, "entered">) =>
  method === "POST" && !entered;

/**
 * What the framework's answer means where it is no page: a form that could not be read, an action that is not there,
 * a failure of ours. `null`: it may go out as it is.
 */
function refusalOf({ request, response }: Exchange, status: number, context: Pick<RequestContext, "entered">) {
  if (response.hasHeader(unknownAction)) return { status, page: "oldForm" } as const;
  if (status !== failed) return null;
  return wasUnread(request, context) ? ({ status: 400, page: "badRequest" } as const) : "failure";
}

/**
 * Stands between the framework and the wire: failures become our plain page, nothing but hashed files may be
 * stored by anybody, and a page goes out whole and packed.
 */
export function tendResponse(door: Door, exchange: Exchange, context: Pick<RequestContext, "entered">): void {
  const { request, response } = exchange;
  const { writeHead, write, end, flushHeaders } = response;
  const chunks: Buffer[] = [];
  let packing: ReturnType<typeof packingFor> | "whole" | undefined;

  /** Takes an answer over before a byte of it is sent; `true` when it did. */
  const takeOver = (status: number) => {
    const refusal = door.dev || response.headersSent ? null : refusalOf(exchange, status, context);
    if (refusal === null) return false;
    if (refusal === "failure") void answerFailure(door, exchange);
    else answerInstead(exchange, () => answerPlain(exchange, refusal.status, refusal.page));
    return true;
  };

  const decide = () => {
    if (packing !== undefined) return packing;
    const type = String(response.getHeader("content-type") ?? "");
    const free =
      !door.dev && request.method !== "HEAD" && !response.headersSent && !response.hasHeader("content-encoding");
    const packed = packingFor(type, String(request.headers["accept-encoding"] ?? ""));
    packing = free ? (packed ?? (exchange.share ? "whole" : null)) : null;
    return packing;
  };

  response.writeHead = ((status: number, ...rest: never[]) => {
    if (takeOver(status)) return response;
    const stored = String(response.getHeader("cache-control") ?? "");
    if (!stored.includes("no-store") && !exchange.path.startsWith("/_next/"))
      response.setHeader("Cache-Control", "no-store");
    return writeHead.call(response, status, ...rest);
  }) as typeof response.writeHead;

  response.flushHeaders = () => {
    if (!takeOver(response.statusCode) && decide() === null) flushHeaders.call(response);
  };

  response.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    if (takeOver(response.statusCode)) return true;
    if (decide() === null) return write.apply(response, [chunk, ...rest] as unknown as Parameters<typeof write>);
    chunks.push(bytesOf(chunk, rest[0]));
    return true;
  }) as typeof response.write;

  response.end = ((...rest: unknown[]) => {
    if (takeOver(response.statusCode)) return response;
    if (decide() === null) return end.apply(response, rest as unknown as Parameters<typeof end>);
    const last = rest[0];
    if (typeof last === "string" || last instanceof Uint8Array) chunks.push(bytesOf(last, rest[1]));
    const body = Buffer.concat(chunks);
    const packed = packing && packing !== "whole" ? packPage(body, packing) : null;
    response.appendHeader("Vary", "Accept-Encoding");
    exchange.share?.(body);
    if (packed && packing && packing !== "whole") response.setHeader("Content-Encoding", packing);
    response.setHeader("Content-Length", (packed ?? body).length);
    const callback = rest.find((value) => typeof value === "function") as (() => void) | undefined;
    return end.call(response, packed ?? body, undefined as never, callback);
  }) as typeof response.end;
}
