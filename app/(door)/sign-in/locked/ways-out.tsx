import { Contact } from "@/components/shell/contact";
import { ButtonLink } from "@/components/ui/button";
import type { Policy } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import type { SignInHint } from "@/lib/web/sign-in-hint";
import { Ask, supportWay } from "../../ask";
import { SupportLink } from "../../support-link";

/** What opens the lock besides time, as the policy says, and always whom to ask. */
export function WaysOut({ policy: { lock, reset }, hint }: { policy: Policy; hint: SignInHint }) {
  const signIn = words("signIn");
  const resets = reset.selfService && (lock.resetOpens || hint.onlyReset);
  const onlyTime = hint.until && !resets && !lock.adminOpens;
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
      {lock.adminOpens && <Administrator look={resets ? "plain" : "primary"} username={hint.identifier} />}
      {lock.adminOpens && <SupportLink />}
      {onlyTime && <p>{signIn("lockedOnlyTime")}</p>}
      {onlyTime && <NotYou username={hint.identifier} />}
      {!onlyTime && !lock.adminOpens && (
        <p className="text-sm text-soft">
          <Ask />
        </p>
      )}
    </>
  );
}

/** To the administrator in one press where the contact can be pressed, else in words. */
function Administrator({ look, username }: { look: "plain" | "primary"; username: string }) {
  const signIn = words("signIn");
  const way = supportWay(username);
  const number = String(currentOrganization().number);
  if (!way?.href || way.kind === "words") {
    return (
      <>
        <p>{signIn("lockedAdministrator")}</p>
        <p className="text-sm text-soft">
          <Ask />
        </p>
      </>
    );
  }
  return (
    <>
      <ButtonLink look={look} href={way.href}>
        <span className="min-w-0">
          {signIn.rich(`lockedContact.${way.kind}`, {
            contact: () => <Breakable text={way.text} />,
          })}
        </span>
      </ButtonLink>
      <p className="text-sm text-soft">{signIn("lockedSay", { number })}</p>
    </>
  );
}

/** An address too long for a line of a telephone breaks behind its @ first. */
function Breakable({ text }: { text: string }) {
  const [name, domain] = text.split("@");
  return (
    <span className="inline-block max-w-full [overflow-wrap:anywhere]">
      {name}
      {domain && (
        <>
          @<wbr />
          {domain}
        </>
      )}
    </span>
  );
}

/** Nobody can open the lock; somebody should still hear of tries that were another's. */
function NotYou({ username }: { username: string }) {
  const { name, number } = currentOrganization();
  const signIn = words("signIn");
  const way = supportWay(username);
  const whom = () => (way ? <Contact way={way} /> : signIn("lockedTellAdministrator", { organization: name }));
  return <p className="text-sm text-soft">{signIn.rich("lockedTell", { whom, number: String(number) })}</p>;
}
