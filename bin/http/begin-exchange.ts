import type { IncomingMessage, ServerResponse } from "node:http";
import { clientAddress, plainAddress } from "./client-address";
import type { Door, Exchange } from "./door";
import { newMarks } from "./request-marks";
import { scrubHeaders, wasForwarded } from "./scrub-headers";
import { securityHeaders } from "./security-headers";

/** Takes a request in: its number, whom it comes from, and the headers that every answer carries. */
export function beginExchange(door: Door, request: IncomingMessage, response: ServerResponse): Exchange {
  const peer = plainAddress(request.socket.remoteAddress ?? "") ?? "0.0.0.0";
  const forwardedFor = request.headers["x-forwarded-for"];
  const exchange: Exchange = {
    request,
    response,
    path: (request.url ?? "/").split("?", 1)[0] ?? "/",
    ...newMarks(),
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
