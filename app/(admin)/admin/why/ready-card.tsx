import { Section } from "@/components/admin/section";
import { CopyButton } from "@/components/ui/copy-button";
import type { Verdict } from "@/lib/domain/diagnosis/read-verdict";
import { languageOf, messageToPerson } from "@/lib/domain/diagnosis/ready-message";
import { isLanguage, languageNames } from "@/lib/language";
import { textToSend } from "@/lib/web/locale/why-words";
import { words } from "@/lib/web/locale/words";

/** What can be sent to the person as it stands, in their language. */
export function ReadyCard({ verdict }: { verdict: Verdict }) {
  const text = words("why");
  const { profile } = verdict;
  const asked = languageOf(verdict);
  const language = isLanguage(asked) ? asked : "en";
  const message = textToSend(language, messageToPerson(verdict));
  return (
    <Section
      title={text("ready.title")}
      lead={text("ready.language", { name: profile.name, language: languageNames[language] })}
    >
      <p lang={language} className="text-[0.9375rem] text-soft">
        {message}
      </p>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={message} words={{ copy: text("ready.copy"), copied: text("ready.copied") }} />
      </div>
      {!profile.email && <p className="text-sm text-soft">{text("ready.noAddress")}</p>}
    </Section>
  );
}
