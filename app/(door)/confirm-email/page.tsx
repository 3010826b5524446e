import type { Metadata } from "next";
import { OneButtonForm } from "@/components/form/one-button-form";
import { DoorHeading } from "@/components/shell/door-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SayItCode } from "@/components/ui/say-it-code";
import { cookieNames, readCookie } from "@/lib/cookies";
import { inspectEmailChange } from "@/lib/domain/email-changes/confirm-email";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentContext } from "@/lib/web/context";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { sayIt, sayItAfter } from "@/lib/web/say-it";
import { currentVisit } from "@/lib/web/visit";
import { Ask } from "../ask";
import { BackToSignIn } from "../back-to-sign-in";
import { confirmEmailAction } from "./actions";

export function generateMetadata(): Metadata {
  return { title: words("confirmEmail")("title") };
}

/** The holder of a new address confirms it. Opening the page changes nothing (T31). */
export default async function ConfirmEmailPage({ searchParams }: PageProps<"/confirm-email">) {
  const { notice } = await searchParams;
  const text = words("confirmEmail");
  if (notice === "confirmed") return <Told heading={text("doneHeading")} body={text("doneBody")} signIn />;
  const { services, request } = currentContext();
  const secret = readCookie(request, cookieNames.email);
  if (!secret) return <Told heading={text("openHeading")} body={text("openBody")} />;
  const change = await inspectEmailChange(services, await currentVisit(), secret);
  if (!change.ok) return <Told heading={text("overHeading")} body={text("overBody")} />;
  const { linkId, email, username, expiresAt } = change.value;
  return (
    <>
      <DoorHeading brand={currentBrand()} title={text("heading")} />
      <Card className="flex flex-col gap-4">
        <p>
          {text.rich("body", { email, username, b: (chunk) => <b className="[overflow-wrap:anywhere]">{chunk}</b> })}
        </p>
        <OneButtonForm
          action={confirmEmailAction}
          hidden={{ linkId }}
          look="primary"
          words={{ submit: text("submit"), pending: text("pending") }}
        />
        <p className="text-sm text-soft">{expiresAt && text("until", { until: moment(expiresAt) })}</p>
      </Card>
    </>
  );
}

function Told({ heading, body, signIn }: { heading: string; body: string; signIn?: boolean }) {
  return (
    <>
      <DoorHeading brand={currentBrand()} title={heading} />
      <Card className="flex flex-col gap-4">
        <p>{body}</p>
        {signIn ? (
          <ButtonLink look="primary" href={routes.signIn}>
            {words("link")("toSignIn")}
          </ButtonLink>
        ) : (
          <p className="text-sm text-soft">
            <Ask />
          </p>
        )}
        {!signIn && <SayItCode sayIt={sayItAfter("link") ?? sayIt()} />}
      </Card>
      {!signIn && <BackToSignIn />}
    </>
  );
}
