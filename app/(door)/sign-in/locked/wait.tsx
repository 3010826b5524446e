import { Countdown } from "@/components/ui/countdown";
import { Note } from "@/components/ui/note";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";

/** How long it takes; then the same address leads on to the sign-in page. Without a script nothing counts, so the time is told. */
export function Wait({ until }: { until: Date }) {
  const signIn = words("signIn");
  const again = <a href={routes.signInLocked}>{signIn("lockedTryAgain")}</a>;
  const left = until.getTime() - currentContext().services.clock.now().getTime();
  const line = "flex flex-wrap items-center justify-between gap-x-3";
  return (
    <Note tone="wait">
      <div className="needs-script">
        <Countdown
          seconds={Math.ceil(left / 1_000)}
          label={signIn("lockedWait")}
          over={
            <span className={line}>
              {signIn("lockedOver")} {again}
            </span>
          }
        />
      </div>
      <p className={`without-script ${line}`}>
        {signIn("lockedFrom", { time: moment(until) })} {again}
      </p>
    </Note>
  );
}
