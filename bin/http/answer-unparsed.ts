import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { preferredLanguage } from "@/lib/language";
import type { Door } from "./door";
import { type PlainPage, plainHtml } from "./plain-page";
import { allowedMethods } from "./refuse-method";
import { newMarks } from "./request-marks";
import { securityHeaders } from "./security-headers";

/** What the parser says of a request that it gave up. */
export interface ParserError extends Error {
  code?: string;
  rawPacket?: Buffer;
}

const answers: Record<string, [status: number, page: PlainPage, headers?: Record<string, string>]> = {
  UNKNOWN_METHOD: [405, "methodNotAllowed", { Allow: allowedMethods }],
  HPE_HEADER_OVERFLOW: [431, "badRequest"],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, "tooLarge"],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "tooSlow"],
};

/** A method that the parser does not know is told from what is no HTTP at all. */
function codeOf({ code = "", rawPacket }: ParserError): string {
  const isRequest = /^[A-Z-]+ \S+ HTTP\/1\.\d\r?\n/.test(rawPacket?.toString("latin1") ?? "");
  return code === "HPE_INVALID_METHOD" && isRequest ? "UNKNOWN_METHOD" : code;
}

function languageOf(packet: Buffer | undefined) {
  const acceptLanguage = /^accept-language:(.*)$/im.exec(packet?.toString("latin1") ?? "")?.[1] ?? null;
  return preferredLanguage({ chosen: undefined, acceptLanguage, organization: "en" });
}

/**
 * Answers what never became a request, because it is misshapen, too large or too slow: with the same headers and the
 * same plain page as everything else, written by hand, because there is no response to write it with (T58).
 */
export function answerUnparsed(door: Door, error: ParserError, socket: Duplex): void {
  if (socket.writableEnded || !socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const marks = newMarks();
  const [status, page, more] = answers[codeOf(error)] ?? [400, "badRequest"];
  door.log.info({ requestId: marks.requestId, status, code: error.code }, "request refused by the parser");
  door.metrics.count(status, 0);
  const body = plainHtml(languageOf(error.rawPacket), marks, page);
  const headers = {
    ...securityHeaders({ nonce: marks.nonce, path: "/", formTargets: [], dev: door.dev }),
    "X-Request-Id": marks.requestId,
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    Connection: "close",
    ...more,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", ""].join("\r\n");
  socket.end(head + body, () => socket.destroy());
}
