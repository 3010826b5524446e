import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { Card } from "@/components/ui/card";
import { usesPassword } from "@/lib/domain/passwords/uses-password";
import { policyOf } from "@/lib/domain/policy";
import { currentContext } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { lockHelp } from "@/lib/web/locale/lock-help";
import { newPasswordWords, rulesInWords } from "@/lib/web/locale/new-password-words";
import { words } from "@/lib/web/locale/words";
import { requirePerson } from "@/lib/web/person";
import { BackToAccount } from "../back-to-account";
import { changePasswordAction } from "./actions";
import { ChangePasswordForm } from "./change-password-form";
import { LockedHelp } from "./locked-help";

export function generateMetadata(): Metadata {
  return { title: words("changePassword")("title") };
}

export default async function ChangePasswordPage() {
  const person = await requirePerson();
  const { services, organization } = currentContext();
  if (!(await usesPassword(services, { organization }, person.userId))) return <NoPassword />;
  const policy = policyOf(organization);
  const change = words("changePassword");
  const password = words("newPassword");
  const texts = {
    ...newPasswordWords(),
    current: change("current"),
    submit: password("save"),
    pending: password("saving"),
  };
  return (
    <>
      <BackToAccount />
      <PageHeading title={change("heading")} lead={change("lead")} />
      <Card className="w-full max-w-lg">
        <ChangePasswordForm
          action={changePasswordAction}
          username={person.username}
          rules={rulesInWords(organization, person)}
          help={lockHelp(currentLanguage(), policy)}
          lockedHelp={<LockedHelp policy={policy} />}
          words={texts}
        />
      </Card>
    </>
  );
}

/** For whoever comes through a provider alone: their password is not ours to change. */
function NoPassword() {
  const change = words("changePassword");
  return (
    <>
      <BackToAccount />
      <PageHeading title={change("heading")} lead={change("elsewhere")} />
    </>
  );
}
