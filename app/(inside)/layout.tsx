import type { ReactNode } from "react";
import { OneButtonForm } from "@/components/form/one-button-form";
import { InsideFrame } from "@/components/shell/inside-frame";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentPath } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { PageFooter } from "../page-footer";
import { signOutAction } from "../sign-out";

export default function InsideLayout({ children }: { children: ReactNode }) {
  const shell = words("shell");
  const places = [
    { href: routes.home, label: shell("home") },
    { href: routes.account, label: shell("account") },
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
      {children}
    </InsideFrame>
  );
}
