import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Section } from "@/components/admin/section";
import { PageHeading } from "@/components/shell/page-heading";
import { Note } from "@/components/ui/note";
import { readAnswer } from "@/lib/domain/connections/read-answers";
import { readConnection } from "@/lib/domain/connections/read-connection";
import { sayItCode } from "@/lib/domain/diagnosis/say-it-code";
import { isRefusalCode } from "@/lib/domain/refusal";
import { routes } from "@/lib/routes";
import { requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { capitalized } from "@/lib/web/locale/capitalized";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { administratorSentence } from "@/lib/web/refusal-sentence";
import { rowId } from "@/lib/web/row-id";
import { SavedNote } from "../../../saved-note";
import { WayBack } from "../../../way-back";
import { AnswerView } from "../../answer-view";
import { mendWords } from "../../mend-words";
import { outcomeWords, wentWell } from "../../outcome-words";
import { Mismatch } from "./mismatch";
import { isOfNobody, Whom } from "./whom";

export function generateMetadata(): Metadata {
  return { title: words("adminSso")("log") };
}

/** One answer of a provider: why it was refused, what mends it, and every check of it. */
export default async function AnswerPage({ params, searchParams }: PageProps<"/admin/sso/log/[id]">) {
  const person = await requireAct("answers.see");
  const { services, organization } = currentContext();
  const answer = (await readAnswer(services, { organization }, person, rowId((await params).id))) ?? notFound();
  const connection = (await readConnection(services.db, organization, answer.connectionId)) ?? notFound();
  const { notice } = await searchParams;
  const text = words("adminSso");
  const { at, outcome, requestId, statement, userName, userId } = answer;
  const good = wentWell(outcome);
  const lead = [dateAndTime(at), connection.name, ...(requestId ? [sayItCode(requestId)] : [])].join(" · ");
  const notices = Object.fromEntries(
    (["username", "alias", "rule"] as const).map((name) => [name, text(`mended.${name}`)]),
  );
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <WayBack href={routes.adminSsoLog}>{text("log")}</WayBack>
      <PageHeading title={userName ?? statement?.subject ?? text("unknownPerson")} lead={lead} />
      <SavedNote notice={notice} sentences={notices} />
      <Note tone={good ? "good" : "bad"} className="flex flex-col gap-2">
        <p className="font-[560]">{capitalized(outcomeWords(outcome))}</p>
        {!good && isRefusalCode(outcome) && (
          <p>
            {mendWords(outcome, answer.checks) ??
              administratorSentence({ code: outcome, facts: { connection: connection.name } })}
          </p>
        )}
      </Note>
      {statement && isOfNobody(outcome) && userId === null && (
        <Mismatch person={person} answer={answer} connection={connection} statement={statement} />
      )}
      {!good && !isOfNobody(outcome) && <Whom person={person} answer={answer} connection={connection} />}
      <Section title={text("answer.title")} lead={text("answer.lead")}>
        <AnswerView answer={answer} />
      </Section>
    </div>
  );
}
