import { routes } from "@/lib/routes";
import { organizations } from "./organizations";
import { plainRequest } from "./plain-request";

async function move(advanceSeconds: number): Promise<Date> {
  const { status, body } = await plainRequest(organizations.balanced, routes.testClock, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ advanceSeconds }),
  });
  if (status !== 200) throw new Error(`the clock answers ${status}: is TEST_TOOLS set? ${body}`);
  return new Date((JSON.parse(body) as { now: string }).now);
}

/** The product's time, which earlier journeys may have moved. */
export const productTime = (): Promise<Date> => move(0);

/**
 * Moves the product's clock on, for everybody: only the journeys under e2e/clock do it, one after the other, when all
 * others are done.
 */
export async function advanceClock(time: { minutes?: number; hours?: number; days?: number }): Promise<void> {
  const { minutes = 0, hours = 0, days = 0 } = time;
  await move(Math.round(((days * 24 + hours) * 60 + minutes) * 60));
}
