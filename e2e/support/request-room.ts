import { randomUUID } from "node:crypto";
import { openCase } from "@/lib/domain/cases/open-case";
import type { Services } from "@/lib/domain/services";
import { need, visitOf } from "./accounts";
import type { Place } from "./organizations";

/** Sends as many requests from a client address as one network may send within an hour. */
export async function useUpRequestRoom(services: Services, place: Place, clientAddress: string): Promise<void> {
  const visit = { ...(await visitOf(services, place)), clientAddress };
  for (let times = 0; times < 5; times++)
    need(await openCase(services, visit, { kind: "support", name: `Crowd ${times}`, formId: randomUUID() }));
}

/** Sends many requests that name one address, each from another network. */
export async function sendManyAlike(services: Services, place: Place, count: number): Promise<void> {
  const visit = await visitOf(services, place);
  for (let times = 0; times < count; times++) {
    const typed = { kind: "support" as const, name: `Flood ${times}`, email: "flood@example.test" };
    need(await openCase(services, visit, { ...typed, formId: randomUUID() }));
  }
}
