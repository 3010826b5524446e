import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Seconds } from "../duration";
import { addressExhausted } from "../limits/address-exhausted";
import { clientNetwork } from "../limits/client-network";
import { policyOf } from "../policy";
import type { HashSlot, Services, StoredPassword } from "../services";
import { canonical } from "../text";
import type { Visit } from "../visit";
import { type Lane, strangersLane } from "./lane";
import type { Candidate } from "./read-facts";
import { awaitsGuesses, type Reservation, reserveAttempt, touchLocked } from "./reserve-attempt";

/** How long a guess waits for a free slot when all are in flight, and how long before it looks again (twice as long each time), in milliseconds. */
const longestWait = 2_000;
const firstPause = 50;

/** A known device gave the password that was replaced then: a phone or a program that still holds it. */
export interface Repeat {
  replacedAt: Date;
}

/** What became of a guess. Only `right` and `wrong` were evaluated; both must be settled by the caller. */
export type Attempt =
  | { outcome: "busy" | "in-flight" }
  | { outcome: "address-exhausted"; retryAfter: Seconds }
  | { outcome: "locked"; lane: Lane }
  | { outcome: "wrong"; reservation: Reservation; repeats: Repeat | null }
  | {
      outcome: "right";
      reservation: Reservation;
      renewed: StoredPassword | null;
    };

/** Names that match nobody pay in one of a few decoy lanes, so that they cost the same work and cannot fill a table. */
function decoyLane(services: Services, visit: Visit, typed: string): Lane {
  const digest = createHmac("sha256", services.identifierKey)
    .update(`decoy|${visit.organization.id}|${canonical(typed)}`)
    .digest();
  const slot = (digest[0] ?? 0) % 64;
  const userId = createHmac("sha256", services.identifierKey)
    .update(`decoy|${visit.organization.id}|${slot}`)
    .digest("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
  return { organizationId: visit.organization.id, userId, lane: strangersLane };
}

export function laneOf(visit: Visit, candidate: Candidate): Lane {
  const apart = policyOf(visit.organization).lock.knownDevicesApart;
  return {
    organizationId: visit.organization.id,
    userId: candidate.userId,
    lane: (apart ? candidate.deviceId : null) ?? strangersLane,
  };
}

/** The line in which a guess waits for those before it at the same account from the same class of client. */
export const lineOf = (visit: Visit, candidate: Candidate | null, typed: string): string =>
  candidate?.deviceId ?? candidate?.userId ?? `${visit.organization.id}|${canonical(typed)}`;

/** Who takes turns in the hash queue: a known device of the account tried is nobody else's neighbour. */
const clientOf = (visit: Visit, candidate: Candidate | null): string =>
  candidate?.deviceId ?? clientNetwork(visit.clientAddress ?? "");

/**
 * Whether a wrong guess is the password before. A candidate has one for a known device alone, so that strangers pay for one
 * hash whatever they give. Where it cannot be compared, because its pepper is gone, the guess stays a wrong one.
 */
async function repeatOf(slot: HashSlot, candidate: Candidate | null, password: string): Promise<Repeat | null> {
  if (!candidate?.previous) return null;
  const { stored, replacedAt } = candidate.previous;
  return (await slot.verify(stored, password).catch(() => false)) ? { replacedAt } : null;
}

/**
 * Spends one guess at a password: admitted by the hash queue, then paid for, then evaluated (design section 3).
 * A client that failed with too many accounts is turned away before anything is paid, unless it is a known device (T101). A locked account and a name that matches nobody cost the same work and evaluate nothing. `typed` only
 * chooses the decoy of a name that matches nobody.
 */
export async function spendAttempt(
  services: Services,
  visit: Visit,
  candidate: Candidate | null,
  typed: string,
  password: string,
): Promise<Attempt> {
  const { lock } = policyOf(visit.organization);
  const lane = candidate ? laneOf(visit, candidate) : decoyLane(services, visit, typed);
  const giveUp = performance.now() + longestWait;
  for (let pause = firstPause; ; pause *= 2) {
    const admitted = await services.passwords.admit(
      async (slot): Promise<Attempt | "wait"> => {
        const exhausted = candidate?.deviceId ? null : await addressExhausted(services, visit);
        if (exhausted) return { outcome: "address-exhausted", ...exhausted };
        const locked = candidate?.facts.lock.locked ?? false;
        const reservation = locked ? null : await reserveAttempt(services, lock, lane, candidate !== null);
        if (!reservation) {
          // Somebody else's guess may have locked the account a moment ago: that costs what any lock costs.
          if (!locked && (await awaitsGuesses(services, lock, lane))) return "wait";
          await touchLocked(services.db, lane, services.clock.now());
          await slot.verify(null, password);
          return { outcome: "locked", lane };
        }
        const stored = candidate?.password ?? null;
        if (!(await slot.verify(stored, password)) || !stored)
          return { outcome: "wrong", reservation, repeats: await repeatOf(slot, candidate, password) };
        return {
          outcome: "right",
          reservation,
          renewed: slot.outdated(stored) ? await slot.hash(password) : null,
        };
      },
      clientOf(visit, candidate),
    );
    if (admitted.busy) return { outcome: "busy" };
    if (admitted.value !== "wait") return admitted.value;
    if (performance.now() > giveUp) return { outcome: "in-flight" };
    await sleep(pause);
  }
}
