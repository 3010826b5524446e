import type { Metadata } from "next";
import { DoorHeading } from "@/components/shell/door-heading";
import { Choice } from "@/components/ui/choice";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentOrganization } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { joined } from "@/lib/web/locale/lock-help";
import { words } from "@/lib/web/locale/words";
import { Ask } from "../ask";
import { BackToSignIn } from "../back-to-sign-in";
import { NotSure } from "../check-browser";
import { FirstChecks } from "../checks";
import { AskSomebody } from "./ask-somebody";
import { LostInvitation } from "./lost-invitation";

export function generateMetadata(): Metadata {
  return { title: words("trouble")("title") };
}

/** The choices whose forms exist, as the policy offers them (R8); without resets by mail the help page (R56). */
export default function TroublePage() {
  const policy = policyOf(currentOrganization());
  if (!policy.reset.selfService) return <AskSomebody />;
  const { choices } = policy.trouble;
  const trouble = words("trouble");
  return (
    <>
      <DoorHeading brand={currentBrand()} title={trouble("heading")} lead={trouble("lead")} />
      <FirstChecks />
      <nav aria-label={trouble("title")} className="flex flex-col gap-3.5">
        {choices.includes("reset") && (
          <Choice
            lead
            href={routes.troubleReset}
            icon="reset"
            title={trouble("reset")}
            words={joined(currentLanguage(), [
              trouble(policy.lock.resetOpens ? "resetWordsOpens" : "resetWords"),
              trouble("forgotUsername"),
            ])}
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
      <LostInvitation />
      <NotSure />
      <div className="flex flex-col gap-0.5 text-sm text-soft">
        <p>{trouble("elseWords")}</p>
        <p>
          <Ask />
        </p>
      </div>
      <BackToSignIn />
    </>
  );
}
