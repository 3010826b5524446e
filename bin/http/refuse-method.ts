import type { Step } from "./door";
import { answerPlain } from "./plain-page";

const allowed = new Set(["GET", "HEAD", "POST", "OPTIONS"]);
export const allowedMethods = [...allowed].join(", ");

/** Every other method is refused before anybody looks at the address, TRACE included (T62). */
export const refuseMethod: Step = (_, exchange) => {
  const { request, response } = exchange;
  const headers = { Allow: allowedMethods };
  if (!allowed.has(request.method ?? "")) return answerPlain(exchange, 405, "methodNotAllowed", headers);
  if (request.method !== "OPTIONS") return false;
  response.writeHead(204, headers).end();
  return true;
};
