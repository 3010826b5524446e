import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { clientAddress, plainAddress } from "./client-address";
import type { Door, Exchange } from "./door";
import { scrubHeaders, wasForwarded } from "./scrub-headers";
import { securityHeaders } from "./security-headers";

// Without the letters that are misread aloud: a person quotes it to the help desk.
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** A reference number for one request: 60 random bits in twelve characters. */
const requestIdOf = (random: Buffer) => Array.from(random, (byte) => alphabet[byte & 31]).join("");

/** Takes a request in: its number, whom it comes from, and the headers that every answer carries. */
export function beginExchange(door: Door, request: IncomingMessage, response: ServerResponse): Exchange {
  const peer = plainAddress(request.socket.remoteAddress ?? "") ?? "0.0.0.0";
  const random = randomBytes(28);
  const forwardedFor = request.headers["x-forwarded-for"];
  const exchange: Exchange = {
    request,
    response,
    path: (request.url ?? "/").split("?", 1)[0] ?? "/",
    requestId: requestIdOf(random.subarray(0, 12)),
    nonce: random.subarray(12).toString("base64"),
    clientAddress: clientAddress(
      peer,
      Array.isArray(forwardedFor) ? forwardedFor.join(",") : forwardedFor,
      door.trustedProxies,
    ),
    peer,
    direct: !wasForwarded(request.headers),
    hosted: null,
  };
  scrubHeaders(request.headers);
  const { nonce, path } = exchange;
  const headers = securityHeaders({ nonce, path, formTargets: [], dev: door.dev });
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader("X-Request-Id", exchange.requestId);
  if (door.stopping()) response.setHeader("Connection", "close");
  return exchange;
}
