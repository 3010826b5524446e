import { seconds } from "@/lib/domain/duration";
import { readStatus, type Status } from "@/lib/domain/status/read-status";
import { currentContext } from "./context";

const kept = seconds(10);

const known = new Map<string, { at: number; status: Promise<Status> }>();

/**
 * How everything goes at this organization's door: every page says it in its footer. After ten seconds it is read anew
 * behind the page; only one that is older than twice that is waited for.
 */
export function currentStatus(): Promise<Status> {
  const { services, organization } = currentContext();
  const now = services.clock.now().getTime();
  const last = known.get(organization.id);
  // A clock that a test moved back is no reason to keep something longer.
  const age = last && last.at <= now ? (now - last.at) / 1_000 : Number.POSITIVE_INFINITY;
  if (last && age < kept) return last.status;
  const status = readStatus(services, organization);
  known.set(organization.id, { at: now, status });
  status.catch(() => known.delete(organization.id));
  return last && age < 2 * kept ? last.status : status;
}

/** The next page of this process reads it anew: an administrator changed what is told. */
export const forgetStatus = (): void => void known.delete(currentContext().organization.id);
