import { CopyButton } from "@/components/ui/copy-button";
import { sentence } from "@/lib/domain/diagnosis/sentence";
import { policyOf } from "@/lib/domain/policy";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { fixesFor } from "@/lib/domain/tomorrow/fixes";
import type { PersonAtRisk } from "@/lib/domain/tomorrow/read-at-risk";
import type { Risk } from "@/lib/domain/tomorrow/risks";
import { messageAtRisk, tellRisk } from "@/lib/domain/tomorrow/tell-risk";
import { isLanguage } from "@/lib/language";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { textToSend, whyWords } from "@/lib/web/locale/why-words";
import { words } from "@/lib/web/locale/words";
import { ActButton } from "../users/[id]/act-button";

interface PersonLineProps {
  person: LiveSession;
  risk: Risk;
  one: PersonAtRisk;
  /** The first of what helps stands out: nothing mends it for all of them at once. */
  primary: boolean;
}

/** No mail of ours mends it, or none arrives: a help desk calls, or writes by other ways. */
const toldOtherwise: ReadonlySet<Risk> = new Set(["mail-refused", "single-sign-on", "type"]);

/** Somebody who will fail: why, and what helps; where no mail of ours would, a text to tell them. */
export function PersonLine({ person, risk, one, primary }: PersonLineProps) {
  const text = words("adminTomorrow");
  const { userId, name, username } = one;
  const fixes = fixesFor(policyOf(currentContext().organization), person, risk, one);
  const unreached = one.email === null || toldOtherwise.has(risk);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-line py-3 first:pt-0 last:border-0 last:pb-0">
      <div className="min-w-0 grow basis-64 [overflow-wrap:anywhere]">
        <p>
          <a href={routes.adminUser(userId)} className="font-[560] text-ink underline-offset-3 hover:underline">
            {name}
          </a>{" "}
          <span className="text-sm text-soft">{username}</span>
        </p>
        <p className="text-[0.9375rem]">
          {whyWords(tellRisk(risk, one))}{" "}
          <a
            href={routes.adminUserWhy(userId)}
            aria-label={text("why", { name })}
            className="text-accent underline underline-offset-3"
          >
            {text("whyShort")}
          </a>
        </p>
        {fixes.length === 0 && <p className="text-sm text-soft">{text("notYours")}</p>}
      </div>
      <div className="flex flex-wrap items-start gap-2 max-sm:[&_.btn]:px-2.5">
        {fixes.map((act, place) => (
          <ActButton
            key={act}
            act={act}
            person={person}
            profile={one}
            primary={primary && place === 0}
            slim
            from="tomorrow"
          />
        ))}
        {unreached && (
          <CopyButton text={toSay(risk, one)} words={{ copy: text("copy"), copied: text("copied") }} look="plain" />
        )}
      </div>
    </li>
  );
}

/** In their language, with a greeting. */
function toSay(risk: Risk, one: PersonAtRisk): string {
  const { organization } = currentContext();
  const asked = one.language ?? organization.language;
  const language = isLanguage(asked) ? asked : "en";
  const hello = textToSend(language, sentence("message.hello", { name: one.name }));
  return `${hello}\n\n${textToSend(language, messageAtRisk(organization, risk, one))}`;
}
