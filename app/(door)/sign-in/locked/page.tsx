import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DoorHeading } from "@/components/shell/door-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Countdown } from "@/components/ui/countdown";
import { Note } from "@/components/ui/note";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentContext } from "@/lib/web/context";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { readSignInHint } from "@/lib/web/sign-in-hint";
import { Ask } from "../../ask";

export function generateMetadata(): Metadata {
  return { title: words("signIn")("lockedHeadingOpenEnded") };
}

/** A known device is told of its own lock, and the time (design section 3). It knows it from the action that was refused. */
export default function LockedPage() {
  const hint = readSignInHint();
  const { services, organization } = currentContext();
  const now = services.clock.now();
  if (!hint || (hint.until && hint.until <= now)) redirect(routes.signIn);
  const { lock, reset } = policyOf(organization);
  const signIn = words("signIn");
  const resets = lock.resetOpens && reset.selfService;
  const { until } = hint;
  return (
    <>
      <DoorHeading
        brand={currentBrand()}
        title={until ? signIn("lockedHeading", { time: moment(until) }) : signIn("lockedHeadingOpenEnded")}
      />
      <Card className="flex flex-col gap-4">
        <p role="alert">{signIn.rich("lockedBody", { username: hint.identifier, b: (text) => <b>{text}</b> })}</p>
        {until && (
          <Note tone="wait">
            <Countdown
              seconds={Math.ceil((until.getTime() - now.getTime()) / 1_000)}
              label={signIn("lockedWait")}
              over={
                <span className="flex items-center justify-between gap-3">
                  {signIn("lockedOver")} <a href={routes.signIn}>{signIn("lockedTryAgain")}</a>
                </span>
              }
            />
          </Note>
        )}
        {resets && (
          <>
            <p className="text-sm text-soft">{signIn(until ? "lockedNeedNotWait" : "lockedWayOn")}</p>
            <ButtonLink look="primary" href={routes.troubleReset}>
              {signIn("lockedReset")}
            </ButtonLink>
          </>
        )}
        {lock.adminOpens && (
          <p className="text-sm text-soft">
            <Ask />
          </p>
        )}
      </Card>
      <ButtonLink look="quiet" href={routes.signIn}>
        {words("shell")("backToSignIn")}
      </ButtonLink>
    </>
  );
}
