import type { Metadata } from "next";
import { DoorHeading } from "@/components/shell/door-heading";
import { Card } from "@/components/ui/card";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentOrganization } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { duration } from "@/lib/web/locale/duration";
import { joined } from "@/lib/web/locale/lock-help";
import { newPasswordWords, rulesInWords } from "@/lib/web/locale/new-password-words";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { inspectedLink, linkTitle } from "../inspected-link";
import { MissingLink } from "../missing-link";
import { NewPasswordForm } from "../new-password-form";
import { RefusedLink } from "../refused-link";
import { MailSent } from "../trouble/mail-sent";
import { renewResetAction, resetPasswordAction } from "./actions";

export async function generateMetadata({ searchParams }: PageProps<"/reset-password">): Promise<Metadata> {
  const { sent } = await searchParams;
  return { title: await linkTitle("reset", Boolean(sent)) };
}

export default async function ResetPasswordPage({ searchParams }: PageProps<"/reset-password">) {
  const { sent } = await searchParams;
  const organization = currentOrganization();
  const found = await inspectedLink("reset");
  if (!found) return <MissingLink purpose="reset" />;
  if (sent) {
    const lifetime = duration(policyOf(organization).reset.lifetime);
    return (
      <MailSent
        again={{ action: renewResetAction, hidden: { again: "on" } }}
        form={routes.troubleReset}
        lifetime={lifetime}
        limited={sent === "limited"}
        proven
      />
    );
  }
  const { link, life, person } = found;
  if (!link.ok) {
    return (
      <RefusedLink
        purpose="reset"
        refusal={link.refusal}
        life={life}
        renew={renewResetAction}
        signedInAs={person?.username}
      />
    );
  }
  const { linkId, username, expiresAt, ownersDoor } = link.value;
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
            ownersDoor ? reset("leadOwnersDoor", { organization: organization.name }) : reset("lead"),
            ...(expiresAt ? [reset("until", { until: moment(expiresAt) })] : []),
          ])}
        </p>
      </Card>
    </>
  );
}
