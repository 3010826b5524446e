import type { IncomingMessage } from "node:http";
import { largestFile } from "@/lib/domain/lists/receive-list";
import { routes } from "@/lib/routes";
import { isOfProvider } from "./check-origin";
import type { Exchange, Step } from "./door";
import { answerPlain } from "./plain-page";

/** The most that a request may bring; its time is limited in bin/http/server.ts. */
export const requestLimits = {
  headers: 100,
  headerBytes: 16_384,
  addressLength: 4_096,
  bodyBytes: 65_536,
  /** A provider's answer (security.md section 1, step 1). */
  providerBytes: 262_144,
  logoBytes: 1_048_576,
  /** A provider's metadata, and what a form says around it; the framework's own limit is the same (next.config.ts). */
  metadataBytes: 1_310_720,
  /** A whole file of an eligibility list, and what a form says around it. */
  listBytes: largestFile + 65_536,
  /** How long a request may take to come in, and a file, in milliseconds. */
  patience: 15_000,
  filePatience: 600_000,
};

/** A page of a connection, to which its metadata may be sent as a file. */
function isConnection(path: string): boolean {
  const [, , , id = ""] = path.split("/");
  return id.length === 36 && path === routes.adminConnection(id);
}

/** A logo may come to its own address alone: also one somewhat larger than allowed, which is told beside its field. So may a list. */
function bodyLimit({ path }: Exchange): number {
  if (path === routes.adminBrandingLogo) return requestLimits.logoBytes;
  if (isOfProvider(path)) return requestLimits.providerBytes;
  if (isConnection(path)) return requestLimits.metadataBytes;
  return path === routes.adminListUpload ? requestLimits.listBytes : requestLimits.bodyBytes;
}

/** Gives up what comes too slowly; a file of a list has the time that the server itself gives. */
function limitTime(exchange: Exchange): void {
  const { request, response, path } = exchange;
  if (path === routes.adminListUpload || request.complete) return;
  const late = setTimeout(() => {
    if (request.complete) return;
    if (response.headersSent) request.destroy();
    else answerPlain(exchange, 408, "tooSlow", { Connection: "close" });
  }, requestLimits.patience);
  for (const over of ["end", "close"]) request.once(over, () => clearTimeout(late));
}

/** An address that nobody's browser sends: absolute, with two slashes at its head, a backslash or a control character. */
const malformed = (url: string) => !/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(url);

/** Whether what stands for other characters in a path can be read: the framework fails over what cannot. */
function decodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== "";
  } catch {
    return false;
  }
}

/** One host, as HTTP/1.1 has it (RFC 9112, 3.2); an empty one is nobody's. */
function namesOneHost({ httpVersion, rawHeaders }: IncomingMessage): boolean {
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host").length;
  return hosts === 1 || (hosts === 0 && httpVersion === "1.0");
}

function tooMuch(exchange: Exchange): true {
  exchange.request.resume();
  return answerPlain(exchange, 413, "tooLarge", { Connection: "close" });
}

/** Counts the body where the parser hands it over, so that whoever reads it later reads all of it. */
function countBody(request: IncomingMessage, most: number, exceeded: () => void): void {
  const push = request.push.bind(request);
  let received = 0;
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    received += chunk?.length ?? 0;
    if (received <= most) return push(chunk, encoding);
    exceeded();
    return false;
  };
}

/** Refuses what is too long, too many or misshapen before a byte of the body is read. */
export const limitRequest: Step = (_, exchange) => {
  const { request, response, path } = exchange;
  const url = request.url ?? "";
  if (request.rawHeaders.length / 2 > requestLimits.headers) return answerPlain(exchange, 431, "badRequest");
  if (url.length > requestLimits.addressLength) return answerPlain(exchange, 414, "badRequest");
  if (malformed(url) || !decodable(path) || !namesOneHost(request)) return answerPlain(exchange, 400, "badRequest");
  const most = bodyLimit(exchange);
  if (Number(request.headers["content-length"] ?? 0) > most) return tooMuch(exchange);
  limitTime(exchange);
  countBody(request, most, () => {
    if (!response.headersSent) tooMuch(exchange);
    else request.destroy();
  });
  return false;
};
