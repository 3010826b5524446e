import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { DoorHeading } from "@/components/shell/door-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SayItCode } from "@/components/ui/say-it-code";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentContext } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { joined } from "@/lib/web/locale/lock-help";
import { moment } from "@/lib/web/locale/time";
import { troubleLabel } from "@/lib/web/locale/trouble-label";
import { words } from "@/lib/web/locale/words";
import { sayItAfter } from "@/lib/web/say-it";
import { readSignInHint, type SignInHint } from "@/lib/web/sign-in-hint";
import { BackToSignIn } from "../../back-to-sign-in";
import { Wait } from "./wait";
import { WaysOut } from "./ways-out";

export function generateMetadata(): Metadata {
  return { title: heading(readSignInHint()?.until) };
}

const heading = (until: Date | undefined): string =>
  until ? words("signIn")("lockedHeading", { time: moment(until) }) : words("signIn")("lockedHeadingOpenEnded");

/** A known device is told of its own lock, and the time (design section 3). It knows it from the action that was refused. */
export default function LockedPage() {
  const hint = readSignInHint();
  if (!hint?.since) redirect(routes.signIn);
  const { services, organization } = currentContext();
  const { until } = hint;
  if (until && until <= services.clock.now()) redirect(`${routes.signIn}?notice=lock-over`);
  const policy = policyOf(organization);
  const quoted = sayItAfter("lock");
  return (
    <>
      <DoorHeading brand={currentBrand()} title={heading(until)} />
      <Card className="flex flex-col gap-4">
        <Why hint={hint} apart={policy.lock.knownDevicesApart && !hint.onlyReset} />
        {until && <Wait until={until} />}
        <WaysOut policy={policy} hint={hint} />
        {quoted && <SayItCode sayIt={quoted} />}
      </Card>
      <div className="flex flex-col">
        <ButtonLink look="quiet" href={routes.trouble}>
          {troubleLabel(policy.trouble.label)}
        </ButtonLink>
        <BackToSignIn />
      </div>
    </>
  );
}

function Why({ hint: { identifier, failures, since }, apart }: { hint: SignInHint; apart: boolean }) {
  const signIn = words("signIn");
  const who = { username: identifier, b: (text: ReactNode) => <b>{text}</b> };
  const more = [since && signIn("lockedSince", { since: moment(since) }), apart && signIn("lockedApart")];
  return (
    <div role="alert" className="flex flex-col gap-2">
      <p>{failures ? signIn.rich("lockedCounted", { failures, ...who }) : signIn.rich("lockedBody", who)}</p>
      <p>
        {joined(
          currentLanguage(),
          more.filter((sentence) => typeof sentence === "string"),
        )}
      </p>
    </div>
  );
}
