import { routes } from "@/lib/routes";
import { isLoopback } from "./client-address";
import type { Door, Exchange, Step } from "./door";
import { answerPlain } from "./plain-page";

const demoOnly = new RegExp(`^(${routes.mailbox}|${routes.demo}|/test)(/|$)`);

/** Whether this request may see what only the demo has: it came straight from this machine (design section 6). */
export const seesDemo = (door: Door, { direct, peer }: Exchange) => door.env.demo && direct && isLoopback(peer);

/** The mailbox, the demo's page and the test tools do not exist for anybody else. */
export const guardDemo: Step = (door, exchange) =>
  demoOnly.test(exchange.path) && !seesDemo(door, exchange) ? answerPlain(exchange, 404, "notFound") : false;
