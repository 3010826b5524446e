import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DoorHeading } from "@/components/shell/door-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { cookieNames, readCookie } from "@/lib/cookies";
import { type Doors, doorsOf } from "@/lib/domain/connections/doors-of";
import { recordNameless } from "@/lib/domain/links/record-nameless";
import { policyOf } from "@/lib/domain/policy";
import { whyTimedOut } from "@/lib/domain/sessions/why-timed-out";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentContext } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { lockHelp } from "@/lib/web/locale/lock-help";
import { troubleLabel } from "@/lib/web/locale/trouble-label";
import { words } from "@/lib/web/locale/words";
import { currentPerson } from "@/lib/web/person";
import { returnPlace } from "@/lib/web/return-to";
import { sayIt } from "@/lib/web/say-it";
import { prefilled, readSignInHint } from "@/lib/web/sign-in-hint";
import { startAddress } from "@/lib/web/start-address";
import { currentVisit } from "@/lib/web/visit";
import { CheckBrowser } from "../check-browser";
import { TypingChecks } from "../checks";
import { StatusNote } from "../status-note";
import { signInAction } from "./actions";
import { NothingBack, waitedFor } from "./nothing-back";
import { endedNotice, noticeSentence } from "./notice";
import { ProviderButtons } from "./provider-buttons";
import { SignInForm } from "./sign-in-form";
import { signInWords } from "./sign-in-words";
import { waysOn } from "./ways-on";

export function generateMetadata(): Metadata {
  return { title: words("signIn")("title") };
}

/** Where everybody comes through one provider, the way to it (R38). */
function startAddressOfOnly({ only, connections: [connection] }: Doors, returnTo: string | undefined): string | null {
  return only && connection ? startAddress(connection, { returnTo }) : null;
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const query = await searchParams;
  const returnTo = typeof query.returnTo === "string" ? query.returnTo.slice(0, 2_048) : undefined;
  const { services, organization, request } = currentContext();
  if (await currentPerson()) redirect(await returnPlace(services, await currentVisit(), returnTo));

  const doors = await doorsOf(services, organization);
  const missing = await waitedFor(doors);
  const policy = policyOf(organization);
  const signIn = words("signIn");
  const hint = readSignInHint();
  const token = readCookie(request, cookieNames.session);
  const timedOut = await whyTimedOut(services, organization, token);
  const notice = noticeSentence(query.notice ?? (token && endedNotice(timedOut)), { hint, timedOut });
  const straight = startAddressOfOnly(doors, returnTo);
  const stays = notice !== null || missing !== null || query.local !== undefined || hint?.failed !== undefined;
  // What the framework's script asks for cannot be led to another site.
  if (straight && !stays && request.headers.rsc === undefined) redirect(straight);
  const blocked = notice !== null && query.notice === "cookies-blocked";
  if (blocked) await recordNameless(services, await currentVisit(), "session-cookie-missing");
  const { identifier } = policy.signIn;
  return (
    <>
      <DoorHeading brand={currentBrand()} title={signIn("heading", { organization: organization.name })} />
      <Card className="flex flex-col gap-4">
        <StatusNote />
        {missing && <NothingBack name={missing.name} again={startAddress(missing, { returnTo })} />}
        {notice && (
          <Note tone={notice.tone} role="status">
            {notice.sentence}
            {blocked && <CheckBrowser className="mt-1" cookiesTried />}
          </Note>
        )}
        {organization.signInWords && (
          <Note className="whitespace-pre-line [overflow-wrap:anywhere]">{organization.signInWords}</Note>
        )}
        <SignInForm
          action={signInAction}
          identifier={identifier}
          username={notice?.prefills ? (hint?.identifier ?? "") : prefilled(identifier)}
          returnTo={returnTo}
          help={
            <>
              {doors.connections.length > 0 && <p className="text-sm">{signIn("useProvider")}</p>}
              <p className="text-sm">{lockHelp(currentLanguage(), policy)}</p>
              <TypingChecks />
            </>
          }
          waysOn={waysOn(organization, doors.connections.length > 0)}
          providers={<ProviderButtons doors={doors} returnTo={returnTo} />}
          trouble={
            <div className="flex flex-col">
              {policy.trouble.link === "shown" && (
                <ButtonLink
                  look="quiet"
                  href={notice?.after ? `${routes.trouble}?after=${notice.after}` : routes.trouble}
                >
                  {troubleLabel(policy.trouble.label)}
                </ButtonLink>
              )}
              {policy.signUp.who !== "nobody" && (
                <ButtonLink look="quiet" href={routes.signUp}>
                  {signIn("createAccount")}
                </ButtonLink>
              )}
            </div>
          }
          sayIt={blocked ? sayIt() : null}
          words={signInWords(policy)}
        />
      </Card>
    </>
  );
}
