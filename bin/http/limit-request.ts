import type { IncomingMessage } from "node:http";
import { routes } from "@/lib/routes";
import type { Exchange, Step } from "./door";
import { answerPlain } from "./plain-page";

/** The most that a request may bring; its time is limited in bin/http/server.ts. */
export const requestLimits = {
  headers: 100,
  headerBytes: 16_384,
  addressLength: 4_096,
  bodyBytes: 65_536,
  logoBytes: 1_048_576,
};

/** A logo may come to its own address alone: also one somewhat larger than allowed, which is told beside its field. */
const bodyLimit = ({ path }: Exchange) =>
  path === routes.adminBrandingLogo ? requestLimits.logoBytes : requestLimits.bodyBytes;

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
  countBody(request, most, () => {
    if (!response.headersSent) tooMuch(exchange);
    else request.destroy();
  });
  return false;
};
