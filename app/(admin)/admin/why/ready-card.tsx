import { Section } from "@/components/admin/section";
import { ActForm } from "@/components/form/act-form";
import { CopyButton } from "@/components/ui/copy-button";
import type { Verdict } from "@/lib/domain/diagnosis/read-verdict";
import { languageOf, messageToPerson } from "@/lib/domain/diagnosis/ready-message";
import { sentence } from "@/lib/domain/diagnosis/sentence";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { isLanguage, languageNames } from "@/lib/language";
import { needsOf, offers } from "@/lib/web/administrator";
import { textToSend } from "@/lib/web/locale/why-words";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../users/[id]/act-words";
import { tellWhyAction } from "../users/[id]/actions";

/** What can be sent to the person as it stands, in their language: copied, or mailed to the address on file. */
export function ReadyCard({ person, verdict }: { person: LiveSession; verdict: Verdict }) {
  const text = words("why");
  const { profile, unreached } = verdict;
  const asked = languageOf(verdict);
  const language = isLanguage(asked) ? asked : "en";
  const hello = textToSend(language, sentence("message.hello", { name: profile.name }));
  const message = textToSend(language, messageToPerson(verdict));
  const mailed =
    profile.email !== null && !unreached && profile.type.getsMail && offers(person, "user.tell-why", profile);
  return (
    <Section
      title={text("ready.title")}
      lead={text("ready.language", { name: profile.name, language: languageNames[language] })}
    >
      <div lang={language} className="flex flex-col gap-2 text-[0.9375rem] text-soft">
        <p>{hello}</p>
        <p>{message}</p>
      </div>
      <div className="flex flex-wrap items-start gap-2">
        <CopyButton
          text={`${hello}\n\n${message}`}
          words={{ copy: text("ready.copy"), copied: text("ready.copied") }}
        />
        {mailed && (
          <ActForm
            action={tellWhyAction}
            hidden={{ userId: profile.userId, from: "why" }}
            needs={needsOf(person, "user.tell-why")}
            look="plain"
            slim
            words={actWords(text("ready.send"))}
          />
        )}
      </div>
      {mailed && <p className="text-sm text-soft">{text("ready.to", { address: profile.email ?? "" })}</p>}
      {!mailed && <p className="text-sm text-soft">{whyNotMailed(verdict)}</p>}
    </Section>
  );
}

/** Why nothing can be mailed; empty where only the rank of whoever looks is in the way. */
function whyNotMailed({ profile, unreached }: Verdict): string {
  const text = words("why");
  if (!profile.email) return text("ready.noAddress");
  if (unreached) return text("ready.unreached", { address: profile.email });
  return profile.type.getsMail ? "" : text("ready.getsNone");
}
