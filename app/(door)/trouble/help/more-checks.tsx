import type { ReactNode } from "react";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentOrganization } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { lockHelp } from "@/lib/web/locale/lock-help";
import { words } from "@/lib/web/locale/words";

const Point = ({ title, children }: { title: string; children: ReactNode }) => (
  <li className="flex flex-col gap-0.5">
    <b className="font-[560]">{title}</b>
    <span className="text-[0.9375rem] text-soft">{children}</span>
  </li>
);

/** What no test can see: each with what to do now (R22–R24, R46, R50, R78). */
export function MoreChecks() {
  const { name, policy } = currentOrganization();
  const { lock, reset, signIn } = policyOf({ policy });
  const text = words("helpChecks");
  const opens = lock.resetOpens && reset.selfService;
  return (
    <ul className="flex flex-col gap-4">
      <Point title={text("nameTitle")}>
        {text(`name.${signIn.identifier}`, { organization: name })}{" "}
        {reset.selfService && <a href={routes.troubleReset}>{text("nameForgotten")}</a>}
      </Point>
      <Point title={text("managerTitle")}>{text("manager")}</Point>
      <Point title={text("spacesTitle")}>{text("spaces")}</Point>
      <Point title={text("lockTitle")}>
        {lockHelp(currentLanguage(), { lock, reset })} {opens && <a href={routes.troubleReset}>{text("toReset")}</a>}
      </Point>
      <Point title={text("nothingTitle")}>{text("nothing")}</Point>
    </ul>
  );
}
