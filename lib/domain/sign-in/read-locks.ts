import { policyOf } from "../policy";
import type { Services } from "../services";
import { type KnownDevice, listDevices } from "../sessions/list-devices";
import type { Visit } from "../visit";
import { strangersLane } from "./lane";
import { type LockState, lockState } from "./lock-state";

/** The guesses of one class of browsers: of strangers, where there is no `userAgent`, or of one known browser. */
export interface LaneLock {
  deviceId: string | null;
  userAgent: string | null;
  /** Wrong passwords in a row. */
  failures: number;
  lastFailureAt: Date | null;
  lock: LockState;
}

/**
 * How the locks of a user stand, strangers first (R102, R103). Known browsers are named even where nothing is counted;
 * `known` are they, where they are being read anyway.
 */
export async function readLocks(
  services: Services,
  visit: Visit,
  userId: string,
  known?: Promise<KnownDevice[]>,
): Promise<LaneLock[]> {
  const organizationId = visit.organization.id;
  const { lock: rule } = policyOf(visit.organization);
  const now = services.clock.now();
  const [counters, devices] = await Promise.all([
    services.db.attemptCounter.findMany({ where: { organizationId, userId } }),
    rule.knownDevicesApart ? (known ?? listDevices(services, visit, userId)) : [],
  ]);
  const all = counters.reduce((sum, { consecutive }) => sum + consecutive, 0);
  const laneOf = (lane: string, userAgent: string | null): LaneLock => {
    const counter = counters.find((one) => one.lane === lane);
    const counted = { lockedAt: null, lastAttemptAt: null, failures: [], ...counter, consecutive: all };
    return {
      deviceId: userAgent === null ? null : lane,
      userAgent,
      failures: counter?.consecutive ?? 0,
      lastFailureAt: counter?.consecutive ? counter.lastAttemptAt : null,
      lock: lockState(rule, counted, now, userAgent === null),
    };
  };
  return [laneOf(strangersLane, null), ...devices.map(({ id, userAgent }) => laneOf(id, userAgent))];
}
