import { Choice } from "@/components/ui/choice";
import type { IconName } from "@/components/ui/icon";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentOrganization } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { joined } from "@/lib/web/locale/lock-help";
import { words } from "@/lib/web/locale/words";
import { readSignInHint } from "@/lib/web/sign-in-hint";

type Name = "reset" | "activate" | "requestAccount" | "support";

/** The ways on as the policy offers them (R8), in one order; the one that fits what just happened is marked. */
export function Choices() {
  const { name: organization, policy } = currentOrganization();
  const { trouble, reset, activation, lock } = policyOf({ policy });
  const text = words("trouble");
  const resetWords = text(lock.resetOpens ? "resetWordsOpens" : "resetWords");
  const all: Record<Name, { offered: boolean; href: string; icon: IconName; words: string }> = {
    reset: {
      offered: reset.selfService,
      href: routes.troubleReset,
      icon: "reset",
      words: joined(currentLanguage(), [resetWords, text("forgotUsername")]),
    },
    activate: {
      offered: activation.renewal === "person",
      href: routes.troubleActivate,
      icon: "mail",
      words: text("activateWords"),
    },
    requestAccount: {
      offered: true,
      href: routes.troubleRequestAccount,
      icon: "person",
      words: text("requestAccountWords", { organization }),
    },
    support: { offered: true, href: routes.troubleSupport, icon: "speech", words: text("supportWords") },
  };
  const names = (Object.keys(all) as Name[]).filter((name) => trouble.choices.includes(name) && all[name].offered);
  if (names.length === 0) return null;
  const suggested = suggestion(names);
  return (
    <nav aria-label={text("title")} className="flex flex-col gap-3.5">
      {names.map((name) => {
        const { href, icon, words: told } = all[name];
        return <Choice key={name} lead={name === suggested} href={href} icon={icon} title={text(name)} words={told} />;
      })}
    </nav>
  );
}

/** Who asked for a mail already and is here again, did not get it; everybody else most likely forgot a password. */
function suggestion(names: Name[]): Name | undefined {
  const inVain = readSignInHint()?.after === "mail" && names.includes("support");
  return inVain ? "support" : names[0];
}
