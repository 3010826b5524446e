import type { Exchange, Step } from "./door";
import { answerPlain } from "./plain-page";
import { silence } from "./silence";

/** Says that nothing works for the moment, whoever asks: nobody gets in while the database is away (T86). */
export const answerUnavailable = (exchange: Exchange) =>
  answerPlain(exchange, 503, "unavailable", { "Retry-After": "5" });

/**
 * Answers 503 at once while the database is away, and in its place when it goes away under a request that has
 * no answer yet. Whatever is still computed for that request then goes nowhere.
 */
export const requireDatabase: Step = (door, exchange) => {
  const { response } = exchange;
  if (!door.database.up()) return answerUnavailable(exchange);
  const forget = door.database.whenAway(() => {
    if (response.headersSent) response.destroy();
    else {
      answerUnavailable(exchange);
      silence(response);
    }
  });
  response.once("close", forget);
  return false;
};
