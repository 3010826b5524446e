import { Section } from "@/components/admin/section";
import { CopyButton } from "@/components/ui/copy-button";
import type { AttemptSource } from "@/lib/domain/diagnosis/group-sources";
import type { Verdict } from "@/lib/domain/diagnosis/read-verdict";
import { languageOf, messageOnOldPassword } from "@/lib/domain/diagnosis/ready-message";
import { sentence } from "@/lib/domain/diagnosis/sentence";
import { tellSource } from "@/lib/domain/diagnosis/tell-sources";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { isLanguage } from "@/lib/language";
import { routes } from "@/lib/routes";
import { offers } from "@/lib/web/administrator";
import { textToSend, whyWords } from "@/lib/web/locale/why-words";
import { words } from "@/lib/web/locale/words";

/** Where the failed tries came from: how many of each source, a guess at who is behind it, and what helps. */
export function SourcesCard({ person, verdict }: { person: LiveSession; verdict: Verdict }) {
  const { sources } = verdict;
  if (sources.length === 0) return null;
  const text = words("why");
  const most = Math.max(...sources.map(({ count }) => count));
  return (
    <Section title={text("sources.title")} lead={text("sources.lead")}>
      <ul aria-label={text("sources.title")} className="flex flex-col text-[0.9375rem]">
        {sources.map((source) => (
          <Source key={source.deviceId ?? source.clientAddress} {...{ person, verdict, source, most }} />
        ))}
      </ul>
    </Section>
  );
}

function Source(props: { person: LiveSession; verdict: Verdict; source: AttemptSource; most: number }) {
  const { verdict, source, most } = props;
  const { where, times, guess, help } = tellSource(verdict, source);
  return (
    <li className="flex flex-col gap-1 border-t border-line py-3 first:border-t-0 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold [overflow-wrap:anywhere]">{whyWords(where)}</span>
        <span className="text-[0.8125rem] text-soft tabular-nums">{whyWords(times)}</span>
      </p>
      <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true" className="h-1 w-full">
        <rect width={Math.max(1, (source.count / most) * 100)} height="2" className="fill-bad/70" />
      </svg>
      <p>
        <span className="text-soft">{words("why")("sources.guessed")}</span> {whyWords(guess)}
      </p>
      <div className="text-sm text-soft">
        {whyWords(help)} <WayOn {...props} />
      </div>
    </li>
  );
}

/** The text for whose device still holds the old password; the audit for strangers' addresses. */
function WayOn({ person, verdict, source }: { person: LiveSession; verdict: Verdict; source: AttemptSource }) {
  const text = words("why");
  const { guess, userAgent, clientAddress } = source;
  const { name } = verdict.profile;
  if (guess === "previous-password") {
    const asked = languageOf(verdict);
    const language = isLanguage(asked) ? asked : "en";
    const hello = textToSend(language, sentence("message.hello", { name }));
    const message = textToSend(language, messageOnOldPassword(verdict, userAgent));
    const labels = { copy: text("sources.copy", { name }), copied: text("sources.copied") };
    return (
      <div className="mt-2">
        <CopyButton text={`${hello}\n\n${message}`} words={labels} />
      </div>
    );
  }
  const strange = guess === "many-names" || guess === "unknown";
  if (!strange || !clientAddress || !offers(person, "audit.see")) return null;
  const query = new URLSearchParams({ text: clientAddress, kind: "refusals" });
  return (
    <a href={`${routes.adminAudit}?${query}`} className="text-accent underline underline-offset-3">
      {text("sources.audit", { address: clientAddress })}
    </a>
  );
}
