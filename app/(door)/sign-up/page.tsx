import type { Metadata } from "next";
import { DoorHeading } from "@/components/shell/door-heading";
import { Card } from "@/components/ui/card";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentOrganization } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { settingValueIn } from "@/lib/web/locale/setting-words";
import { words } from "@/lib/web/locale/words";
import { prefilled } from "@/lib/web/sign-in-hint";
import { Ask } from "../ask";
import { BackToSignIn } from "../back-to-sign-in";
import { StatusNote } from "../status-note";
import { signUpAction } from "./actions";
import { NoSignUp } from "./no-sign-up";
import { SignUpForm } from "./sign-up-form";

export function generateMetadata(): Metadata {
  return { title: words("signUp")("title") };
}

/** Somebody without an account makes their own, where the policy allows it (C15): first the address is proven. */
export default function SignUpPage() {
  const organization = currentOrganization();
  const { signUp, trouble } = policyOf(organization);
  if (signUp.who === "nobody") return <NoSignUp />;
  const text = words("signUp");
  const name = { organization: organization.name };
  const byList = signUp.who === "list";
  const ends = signUp.domains.map((domain) => `@${domain}`);
  const domains = settingValueIn(currentLanguage(), "signUp.domains", ends);
  return (
    <>
      <DoorHeading brand={currentBrand()} title={text("heading", name)} lead={text("lead")} />
      <StatusNote />
      <Card>
        <SignUpForm
          action={signUpAction}
          typed={prefilled("email")}
          customerId={byList ? { label: text("customerId"), hint: text("customerIdHint", name) } : null}
          help={<Ask />}
          words={{
            label: text("email"),
            hint: byList ? text("emailList", name) : text("emailDomains", { domains }),
            submit: text("submit"),
            pending: text("pending"),
          }}
        />
      </Card>
      <div className="flex flex-col gap-1.5 text-sm text-soft">
        <p>{text.rich("have", { a: (chunk) => <a href={routes.trouble}>{chunk}</a> })}</p>
        {trouble.choices.includes("requestAccount") ? (
          <p>{text.rich("request", { a: (chunk) => <a href={routes.troubleRequestAccount}>{chunk}</a> })}</p>
        ) : (
          <p>
            <Ask />
          </p>
        )}
      </div>
      <BackToSignIn />
    </>
  );
}
