import { SessionWatch } from "@/components/session/session-watch";
import { policyOf } from "@/lib/domain/policy";
import { firstEnd } from "@/lib/domain/sessions/session-limits";
import { sessionEnd } from "@/lib/forms/session-end";
import { currentContext } from "@/lib/web/context";
import { duration } from "@/lib/web/locale/duration";
import { zoned } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { currentPerson } from "@/lib/web/person";
import { signOutAction } from "./sign-out";
import { staySignedIn } from "./stay-signed-in";

/** On every page of somebody who is signed in: the warning before the session ends, and its end (R114, R115). */
export async function SessionWarning() {
  const person = await currentPerson();
  if (!person) return null;
  const { organization, services } = currentContext();
  const end = firstEnd(policyOf(organization).session, person);
  const session = words("session");
  const blanks = { time: zoned(end.at, "{time}"), left: "{left}" };
  return (
    <SessionWatch
      first={sessionEnd(end, services.clock.now())}
      timeZone={organization.timeZone}
      stay={staySignedIn}
      signOut={signOutAction}
      words={{
        idleTitle: session("idleTitle"),
        idle: session("idle", blanks),
        absoluteTitle: session("absoluteTitle"),
        absolute: session("absolute", { ...blanks, length: duration(person.absolute) }),
        stay: session("stay"),
        staying: session("staying"),
        stayFailed: session("stayFailed"),
        goOn: session("goOn"),
        signOut: words("shell")("signOut"),
        signingOut: words("account")("signingOut"),
        overTitle: session("overTitle"),
        over: session("over"),
        signInAgain: session("signInAgain"),
      }}
    />
  );
}
