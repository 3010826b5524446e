import type { ReactNode } from "react";
import { OneButtonForm } from "@/components/form/one-button-form";
import { InsideFrame } from "@/components/shell/inside-frame";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentPath } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { currentPerson } from "@/lib/web/person";
import { CodePrompt } from "../code-prompt";
import { PageFooter } from "../page-footer";
import { SessionWarning } from "../session-warning";
import { signOutAction } from "../sign-out";
import { VouchPrompt } from "../vouch-prompt";

export default async function InsideLayout({ children }: { children: ReactNode }) {
  const shell = words("shell");
  const person = await currentPerson();
  const ranked = person !== null && person.rank !== "none";
  const places = [
    { href: routes.home, label: shell("home") },
    { href: routes.account, label: shell("account") },
    ...(ranked ? [{ href: routes.admin, label: words("admin")("enter") }] : []),
  ];
  const out = { submit: shell("signOut"), pending: words("account")("signingOut") };
  return (
    <InsideFrame
      brand={currentBrand()}
      places={places}
      here={currentPath()}
      label={shell("navigation")}
      end={<OneButtonForm action={signOutAction} slim words={out} />}
      footer={<PageFooter />}
    >
      <VouchPrompt />
      <CodePrompt />
      {children}
      <SessionWarning />
    </InsideFrame>
  );
}
