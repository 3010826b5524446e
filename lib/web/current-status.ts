import { seconds } from "@/lib/domain/duration";
import { readStatus, type Status } from "@/lib/domain/status/read-status";
import { currentContext } from "./context";

const kept = seconds(10);

const known = new Map<string, { until: number; status: Promise<Status> }>();

/** How everything goes at this organization's door, not older than ten seconds: every page says it in its footer. */
export function currentStatus(): Promise<Status> {
  const { services, organization } = currentContext();
  const now = services.clock.now().getTime();
  const last = known.get(organization.id);
  // A clock that a test moved back is no reason to keep something longer.
  if (last && last.until > now && last.until <= now + kept * 1_000) return last.status;
  const status = readStatus(services, organization);
  known.set(organization.id, { until: now + kept * 1_000, status });
  status.catch(() => known.delete(organization.id));
  return status;
}

/** The next page of this process reads it anew: an administrator changed what is told. */
export const forgetStatus = (): void => void known.delete(currentContext().organization.id);
