import type { ReactNode } from "react";
import type { Policy } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";
import { Whom } from "../../../(door)/ask";

/** What opens the lock of a browser besides time, as the policy says. */
export function LockedHelp({ policy: { lock, reset } }: { policy: Policy }): ReactNode {
  const change = words("changePassword");
  if (lock.resetOpens && reset.selfService)
    return change.rich("lockedReset", { link: (text) => <a href={routes.troubleReset}>{text}</a> });
  if (lock.adminOpens) return change.rich("lockedAdministrator", { whom: () => <Whom /> });
  return change("lockedOnlyTime");
}
