import { ButtonLink } from "@/components/ui/button";
import type { Policy } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";
import type { SignInHint } from "@/lib/web/sign-in-hint";
import { Ask, supportWay } from "../../ask";

/** What opens the lock besides time, as the policy says, and always whom to ask. */
export function WaysOut({ policy: { lock, reset }, hint }: { policy: Policy; hint: SignInHint }) {
  const signIn = words("signIn");
  const resets = reset.selfService && (lock.resetOpens || hint.onlyReset);
  const way = lock.adminOpens ? supportWay()?.href : null;
  return (
    <>
      {(resets || lock.adminOpens) && (
        <p className="text-sm text-soft">{signIn(hint.until ? "lockedNeedNotWait" : "lockedWayOn")}</p>
      )}
      {resets && (
        <ButtonLink look="primary" href={routes.troubleReset}>
          {signIn("lockedReset")}
        </ButtonLink>
      )}
      {way && (
        <ButtonLink look={resets ? "plain" : "primary"} href={way}>
          {signIn("lockedAsk")}
        </ButtonLink>
      )}
      {lock.adminOpens && !way && <p>{signIn("lockedAdministrator")}</p>}
      {hint.until && !resets && !lock.adminOpens && <p>{signIn("lockedOnlyTime")}</p>}
      <p className="text-sm text-soft">
        <Ask />
      </p>
    </>
  );
}
