import { Section } from "@/components/admin/section";
import { findAttempts } from "@/lib/domain/diagnosis/find-attempts";
import { parseSayItCode, sayItCode } from "@/lib/domain/diagnosis/say-it-code";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { currentVisit } from "@/lib/web/visit";
import { AttemptCard } from "./attempt-card";

/** Two groups as they are read out: a name of six letters is rather a name. */
const readOut = /^\s*\S{3}\s*[\p{Pd}\u2212ー\s]\s*\S{3}\s*$/u;

export interface HeardCode {
  code: string;
  attempts: Awaited<ReturnType<typeof findAttempts>>;
  /** Typed as a code is read out, so that it is hardly anything else. */
  readOut: boolean;
}

/** What a code leads to; `null` where what was typed is none. */
export async function attemptsOf(typed: string, person: LiveSession): Promise<HeardCode | null> {
  const code = parseSayItCode(typed);
  if (!code) return null;
  const attempts = await findAttempts(currentContext().services, await currentVisit(), person, code);
  return { code: sayItCode(code), attempts, readOut: readOut.test(typed) };
}

/** The attempts that a code leads to, or why it leads to none. */
export function Attempts({ code, attempts }: HeardCode) {
  const text = words("attempt");
  const title = text("title", { code });
  if (attempts.length === 0) return <Section title={text("none", { code })}>{text("noneWords")}</Section>;
  return attempts.map((attempt) =>
    attempt.hidden ? (
      <Section key={attempt.requestId} title={title}>
        <p>{text("notYours")}</p>
      </Section>
    ) : (
      <AttemptCard key={attempt.requestId} attempt={attempt} title={title} />
    ),
  );
}
