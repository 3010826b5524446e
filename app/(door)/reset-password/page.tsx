import type { Metadata } from "next";
import { DoorHeading } from "@/components/shell/door-heading";
import { Card } from "@/components/ui/card";
import { cookieNames, readCookie } from "@/lib/cookies";
import { inspectLink } from "@/lib/domain/links/inspect-link";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentContext } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { duration } from "@/lib/web/locale/duration";
import { joined } from "@/lib/web/locale/lock-help";
import { newPasswordWords, rulesInWords } from "@/lib/web/locale/new-password-words";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { currentPerson } from "@/lib/web/person";
import { currentVisit } from "@/lib/web/visit";
import { MissingLink } from "../missing-link";
import { NewPasswordForm } from "../new-password-form";
import { RefusedLink } from "../refused-link";
import { MailSent } from "../trouble/mail-sent";
import { renewResetAction, resetPasswordAction } from "./actions";

export function generateMetadata(): Metadata {
  return { title: words("resetPassword")("title") };
}

export default async function ResetPasswordPage({ searchParams }: PageProps<"/reset-password">) {
  const { sent } = await searchParams;
  const { services, organization, request } = currentContext();
  const secret = readCookie(request, cookieNames.reset);
  if (!secret) return <MissingLink purpose="reset" />;
  if (sent) {
    const lifetime = duration(policyOf(organization).reset.lifetime);
    return (
      <MailSent
        again={{ action: renewResetAction }}
        form={routes.troubleReset}
        lifetime={lifetime}
        limited={sent === "limited"}
        proven
      />
    );
  }
  const person = await currentPerson();
  const signedInUserId = person?.userId ?? null;
  const link = await inspectLink(services, await currentVisit(), { purpose: "reset", secret, signedInUserId });
  if (!link.ok) {
    return (
      <RefusedLink purpose="reset" refusal={link.refusal} renew={renewResetAction} signedInAs={person?.username} />
    );
  }
  const { linkId, username, expiresAt } = link.value;
  const reset = words("resetPassword");
  const password = words("newPassword");
  const texts = { ...newPasswordWords(), submit: password("save"), pending: password("saving"), terms: "", agree: "" };
  return (
    <>
      <DoorHeading brand={currentBrand()} title={reset("heading")} />
      <Card className="flex flex-col gap-4">
        <p>
          {password("for")} <b>{username}</b>
        </p>
        <NewPasswordForm
          action={resetPasswordAction}
          linkId={linkId}
          username={username}
          rules={rulesInWords(organization, { username, email: null })}
          terms={null}
          words={texts}
        />
        <p className="text-sm text-soft">
          {joined(currentLanguage(), [
            reset("lead"),
            ...(expiresAt ? [reset("until", { until: moment(expiresAt) })] : []),
          ])}
        </p>
      </Card>
    </>
  );
}
