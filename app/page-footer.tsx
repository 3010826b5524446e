import type { ReactNode } from "react";
import { Footer } from "@/components/shell/footer";
import { causesOf } from "@/lib/domain/status/read-status";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentContext } from "@/lib/web/context";
import { currentStatus } from "@/lib/web/current-status";
import { otherLanguages } from "@/lib/web/locale/other-languages";
import { words } from "@/lib/web/locale/words";

/** The footer of every page of this organization; in the demo with the ways around it. */
export async function PageFooter({ children }: { children?: ReactNode }) {
  const shell = words("shell");
  const works = causesOf(await currentStatus()).length === 0;
  const brand = currentBrand();
  const texts = {
    status: shell(works ? "working" : "notWorking"),
    number: shell.rich("number", {
      number: String(brand.number),
      b: (text) => <b className="font-mono tabular-nums">{text}</b>,
    }),
    numberHelp: shell("numberHelp"),
    language: shell("language"),
  };
  return (
    <Footer name={brand.name} status={{ works, href: routes.status }} languages={otherLanguages()} words={texts}>
      {children}
      {currentContext().demo && (
        <>
          <a href={routes.demo} className="py-0.5 underline underline-offset-3 hover:text-ink">
            {shell("demo")}
          </a>
          <a href={routes.mailbox} className="py-0.5 underline underline-offset-3 hover:text-ink">
            {shell("mailbox")}
          </a>
        </>
      )}
    </Footer>
  );
}
