import type { ReactNode } from "react";
import { Choice } from "@/components/ui/choice";
import type { IconName } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentOrganization } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { joined } from "@/lib/web/locale/lock-help";
import { words } from "@/lib/web/locale/words";
import { readSignInHint } from "@/lib/web/sign-in-hint";
import { type ChoiceName, type Happening, happenings, justHappened } from "./just-happened";

/** The ways on as the policy offers them (R8); the one that fits what just happened is marked, says why and stands first. */
export function Choices({ after }: { after: unknown }) {
  const { name: organization, policy } = currentOrganization();
  const { trouble, reset, activation, lock, signUp } = policyOf({ policy });
  const text = words("trouble");
  const resetWords = text(lock.resetOpens ? "resetWordsOpens" : "resetWords");
  const all: Record<ChoiceName, { offered: boolean; href: string; icon: IconName; words: string }> = {
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
    // Offered wherever the policy lets people make their own account.
    signUp: { offered: signUp.who !== "nobody", href: routes.signUp, icon: "person", words: text("signUpWords") },
    requestAccount: {
      offered: true,
      href: routes.troubleRequestAccount,
      icon: "person",
      words: text("requestAccountWords", { organization }),
    },
    support: { offered: true, href: routes.troubleSupport, icon: "speech", words: text("supportWords") },
  };
  const names = (Object.keys(all) as ChoiceName[]).filter(
    (name) => (name === "signUp" || trouble.choices.includes(name)) && all[name].offered,
  );
  const hint = readSignInHint();
  const happened = justHappened(hint, policyOf({ policy }), after);
  const fitting = happened && happenings[happened].cards.find((name) => names.includes(name));
  const why = happened && text(`after.${happened}`, { count: hint?.refusals ?? 1 });
  const lead = happened ? fitting : names[0];
  const ordered = names.toSorted((one, other) => Number(other === lead) - Number(one === lead));
  return (
    <>
      {happened && !fitting && <OtherWay why={why} happened={happened} />}
      {names.length > 0 && (
        <nav aria-label={text("title")} className="flex flex-col gap-3.5">
          {ordered.map((name) => {
            const { href, icon, words: told } = all[name];
            return (
              <Choice
                key={name}
                {...{ href, icon, title: text(name), words: told, lead: name === lead }}
                why={name === fitting ? why : null}
              />
            );
          })}
        </nav>
      )}
    </>
  );
}

/** What happened, where no card fits it; and the page that does. */
function OtherWay({ why, happened }: { why: ReactNode; happened: Happening }) {
  const text = words("trouble");
  const { way } = happenings[happened] as { way?: keyof typeof ways };
  return (
    <Note className="flex flex-col gap-1.5">
      <p>{why}</p>
      {way && (
        <p>
          <a href={ways[way]}>{text(`after.${way}`)}</a>
        </p>
      )}
    </Note>
  );
}

const ways = { check: routes.troubleHelp, signIn: routes.signIn };
