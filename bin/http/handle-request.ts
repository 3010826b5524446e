import type { IncomingMessage, ServerResponse } from "node:http";
import { sayItCode } from "@/lib/domain/diagnosis/say-it-code";
import { answerMachine } from "./answer-machine";
import { answerSession } from "./answer-session";
import { beginExchange } from "./begin-exchange";
import { checkOrigin } from "./check-origin";
import type { Door, Exchange, Step } from "./door";
import { enterFramework } from "./enter-framework";
import { findOrganization } from "./find-organization";
import { guardDemo } from "./guard-demo";
import { leadOn } from "./lead-on";
import { limitRequest } from "./limit-request";
import { logFailure } from "./log-failure";
import { loggablePath } from "./loggable-path";
import { moveClock } from "./move-clock";
import { answerOfflineWorker } from "./offline-worker";
import { answerPlain } from "./plain-page";
import { refuseMethod } from "./refuse-method";
import { answerUnavailable, requireDatabase } from "./require-database";
import { answerShared } from "./shared-page";
import { answerStatic } from "./static-assets";
import { takeMailReports } from "./take-mail-reports";

/** What every request passes, in this order; the first step that answers ends it. */
const steps: Step[] = [
  refuseMethod,
  limitRequest,
  answerMachine,
  guardDemo,
  answerStatic,
  requireDatabase,
  moveClock,
  takeMailReports,
  findOrganization,
  checkOrigin,
  leadOn,
  answerOfflineWorker,
  answerSession,
  answerShared,
  enterFramework,
];

function watchEnd(door: Door, { request, response, requestId }: Exchange): void {
  const begun = performance.now();
  const { method, url = "/" } = request;
  response.once("close", () => {
    const ms = Math.round((performance.now() - begun) * 10) / 10;
    const status = response.headersSent ? response.statusCode : 499;
    door.metrics.count(status, ms);
    door.log.info({ requestId, code: sayItCode(requestId), method, path: loggablePath(url), status, ms }, "request");
  });
}

async function answerError(door: Door, exchange: Exchange, error: unknown): Promise<void> {
  logFailure(door, exchange, error);
  if (exchange.response.headersSent) exchange.response.destroy();
  else if (await door.database.ask()) answerPlain(exchange, 500, "failure");
  else answerUnavailable(exchange);
}

/** Everything that happens to a request. Never rejects: what fails is answered with a plain page and its number. */
export function requestHandler(door: Door) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const exchange = beginExchange(door, request, response);
    watchEnd(door, exchange);
    try {
      for (const step of steps) {
        // What answers at once is not waited for: the body must be counted from its first byte.
        const answered = step(door, exchange);
        if (answered === true || (answered !== false && (await answered))) return;
      }
    } catch (error) {
      await answerError(door, exchange, error);
    }
  };
}
