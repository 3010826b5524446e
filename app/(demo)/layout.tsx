import type { ReactNode } from "react";
import { InsideFrame } from "@/components/shell/inside-frame";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentPath } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { PageFooter } from "../page-footer";

export default function DemoLayout({ children }: { children: ReactNode }) {
  const shell = words("shell");
  const places = [
    { href: routes.demo, label: shell("demo") },
    { href: routes.mailbox, label: shell("mailbox") },
    { href: routes.signIn, label: words("signIn")("title") },
  ];
  return (
    <InsideFrame
      wide
      brand={currentBrand()}
      places={places}
      here={currentPath()}
      label={shell("navigation")}
      footer={<PageFooter />}
    >
      {children}
    </InsideFrame>
  );
}
