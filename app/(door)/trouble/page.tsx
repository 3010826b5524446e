import type { Metadata } from "next";
import { DoorHeading } from "@/components/shell/door-heading";
import { Choice } from "@/components/ui/choice";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentOrganization } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { lockHelp } from "@/lib/web/locale/lock-help";
import { words } from "@/lib/web/locale/words";
import { Ask } from "../ask";
import { AskSomebody } from "./ask-somebody";

export function generateMetadata(): Metadata {
  return { title: words("trouble")("title") };
}

/** The choices whose forms exist, as the policy offers them (R8); without resets by mail the help page (R56). */
export default function TroublePage() {
  const policy = policyOf(currentOrganization());
  if (!policy.reset.selfService) return <AskSomebody />;
  const { choices } = policy.trouble;
  const trouble = words("trouble");
  const checks = [
    "checkSpaces",
    "checkCaps",
    "checkShow",
    ...(policy.signIn.identifier === "username" ? (["checkUsername"] as const) : []),
    "checkManager",
    "checkBrowser",
  ] as const;
  return (
    <>
      <DoorHeading brand={currentBrand()} title={trouble("heading")} lead={trouble("lead")} />
      <nav aria-label={trouble("title")} className="flex flex-col gap-3.5">
        {choices.includes("reset") && (
          <Choice
            lead
            href={routes.troubleReset}
            icon="reset"
            title={trouble("reset")}
            words={trouble(policy.lock.resetOpens ? "resetWordsOpens" : "resetWords")}
          />
        )}
        {choices.includes("activate") && policy.activation.renewal === "person" && (
          <Choice
            href={routes.troubleActivate}
            icon="mail"
            title={trouble("activate")}
            words={trouble("activateWords")}
          />
        )}
      </nav>
      <details className="rounded-box border border-line bg-paper px-4 py-3 text-[0.9375rem] open:pb-4">
        <summary className="cursor-pointer py-1 font-[560]">{trouble("checks")}</summary>
        <ul className="mt-2 flex list-disc flex-col gap-1.5 pl-5 text-soft">
          {checks.map((check) => (
            <li key={check}>{trouble(check)}</li>
          ))}
        </ul>
      </details>
      <div className="flex flex-col gap-2 text-sm text-soft">
        <p>{lockHelp(currentLanguage(), policy)}</p>
        <p>{trouble.rich("elseWords", { ask: () => <Ask /> })}</p>
        <p>
          <a href={routes.signIn}>{words("shell")("backToSignIn")}</a>
        </p>
      </div>
    </>
  );
}
