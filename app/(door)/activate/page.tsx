import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DoorHeading } from "@/components/shell/door-heading";
import { Card } from "@/components/ui/card";
import { policyOf } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/result";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentOrganization } from "@/lib/web/context";
import { duration } from "@/lib/web/locale/duration";
import { newPasswordWords, rulesInWords } from "@/lib/web/locale/new-password-words";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { setSignInHint } from "@/lib/web/sign-in-hint";
import { inspectedLink, linkTitle } from "../inspected-link";
import { MissingLink } from "../missing-link";
import { NewPasswordForm } from "../new-password-form";
import { RefusedLink } from "../refused-link";
import { MailSent } from "../trouble/mail-sent";
import { activateAction, renewActivationAction } from "./actions";

export async function generateMetadata({ searchParams }: PageProps<"/activate">): Promise<Metadata> {
  const { sent } = await searchParams;
  return { title: await linkTitle("activation", Boolean(sent)) };
}

export default async function ActivatePage({ searchParams }: PageProps<"/activate">) {
  const { sent } = await searchParams;
  const organization = currentOrganization();
  const found = await inspectedLink("activation");
  if (!found) return <MissingLink purpose="activation" />;
  const { activation } = policyOf(organization);
  if (sent) {
    const lifetime =
      activation.lifetime === "unlimited" ? words("mailSent")("unlimited") : duration(activation.lifetime);
    return (
      <MailSent
        again={{ action: renewActivationAction, hidden: { again: "on" } }}
        form={routes.troubleActivate}
        lifetime={lifetime}
        limited={sent === "limited"}
        proven
      />
    );
  }
  const { link, life, person } = found;
  if (!link.ok) {
    if (link.refusal.code === "link-used" && activation.usedLink === "signIn") toSignIn(link.refusal);
    return (
      <RefusedLink
        purpose="activation"
        refusal={link.refusal}
        life={life}
        renew={renewActivationAction}
        signedInAs={person?.username}
      />
    );
  }
  const { linkId, username, expiresAt, terms } = link.value;
  const page = words("activate");
  const texts = {
    ...newPasswordWords(),
    submit: page("submit"),
    pending: page("pending"),
    terms: page("terms", { organization: organization.name }),
    agree: page("agree"),
  };
  return (
    <>
      <DoorHeading
        brand={currentBrand()}
        title={page("heading", { organization: organization.name })}
        lead={page("lead")}
      />
      <Card className="flex flex-col gap-4">
        <p>
          {words("newPassword")("for")} <b>{username}</b>
        </p>
        <NewPasswordForm
          action={activateAction}
          linkId={linkId}
          username={username}
          rules={rulesInWords(organization, { username, email: null })}
          terms={terms}
          words={texts}
        />
        {expiresAt && <p className="text-sm text-soft">{page("until", { until: moment(expiresAt) })}</p>}
      </Card>
    </>
  );
}

/** A later use of an activation link leads to the sign-in page, with the username filled in (R113). */
function toSignIn({ facts }: Refusal): never {
  if (typeof facts?.username === "string") setSignInHint({ identifier: facts.username });
  redirect(`${routes.signIn}?notice=already-activated`);
}
