import type { Metadata } from "next";
import { Section } from "@/components/admin/section";
import { PageHeading } from "@/components/shell/page-heading";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Entry } from "@/components/ui/entry";
import { Field } from "@/components/ui/field";
import { Tag } from "@/components/ui/tag";
import { listConnections } from "@/lib/domain/connections/list-connections";
import { type ListedAnswer, listAnswers } from "@/lib/domain/connections/read-answers";
import { sayItCode } from "@/lib/domain/diagnosis/say-it-code";
import { routes } from "@/lib/routes";
import { requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { optionalRowId } from "@/lib/web/row-id";
import { outcomeWords, wentWell } from "../outcome-words";
import { SsoTabs } from "../sso-tabs";

export function generateMetadata(): Metadata {
  return { title: words("adminSso")("log") };
}

/** What providers answered in the last 14 days (R39–R43). */
export default async function SsoLogPage({ searchParams }: PageProps<"/admin/sso/log">) {
  const person = await requireAct("answers.see");
  const { services, organization } = currentContext();
  const asked = await searchParams;
  const connectionId = optionalRowId(asked.connection);
  const went = (["well", "wrong"] as const).find((one) => one === asked.went);
  const typed = typeof asked.q === "string" ? asked.q.slice(0, 200) : "";
  const filter = { connectionId, went, userId: optionalRowId(asked.user), words: typed };
  const answers = await listAnswers(services, { organization }, person, filter);
  const connections = await listConnections(services, { organization });
  const text = words("adminSso");
  return (
    <>
      <PageHeading title={text("log")} lead={text("logLead")} />
      <SsoTabs here={routes.adminSsoLog} />
      <Card className="py-4! max-sm:px-4!">
        <form action={routes.adminSsoLog} className="flex flex-col gap-4">
          <div className="grid grid-cols-1 gap-x-5 gap-y-4 sm:grid-cols-3">
            <Field id="q" label={text("filter.words")} hint={text("filter.wordsHint")}>
              <input
                id="q"
                name="q"
                className="input"
                defaultValue={typed}
                maxLength={200}
                aria-describedby="q-hint"
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
              />
            </Field>
            <Field id="connection" label={text("filter.connection")}>
              <select
                id="connection"
                name="connection"
                className="input appearance-auto"
                defaultValue={connectionId ?? ""}
              >
                <option value="">{text("filter.all")}</option>
                {connections.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </Field>
            <Field id="went" label={text("filter.went")}>
              <select id="went" name="went" className="input appearance-auto" defaultValue={went ?? ""}>
                <option value="">{text("filter.all")}</option>
                <option value="wrong">{text("filter.wrong")}</option>
                <option value="well">{text("filter.well")}</option>
              </select>
            </Field>
          </div>
          <div className="flex flex-wrap gap-3">
            <Button look="primary" slim>
              {text("filter.search")}
            </Button>
            <ButtonLink href={routes.adminSsoLog} look="quiet" slim>
              {text("filter.reset")}
            </ButtonLink>
          </div>
        </form>
      </Card>
      <Section title={text("answers", { count: answers.length })}>
        {answers.length === 0 && <p className="text-soft">{text("noAnswers")}</p>}
        <ul className="empty:hidden">
          {answers.map((one) => (
            <AnswerEntry key={one.id} answer={one} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function AnswerEntry({ answer }: { answer: ListedAnswer }) {
  const text = words("adminSso");
  const { id, at, purpose, outcome, connection, userName, subject, requestId } = answer;
  return (
    <Entry
      title={
        <>
          <a href={routes.adminSsoAnswer(id)}>{userName ?? subject ?? text("unknownPerson")}</a>
          <Tag tone={wentWell(outcome) ? "good" : "bad"}>{outcomeWords(outcome)}</Tag>
        </>
      }
      details={[
        moment(at),
        connection,
        ...(purpose === "signIn" ? [] : [text(`purposes.${purpose}`)]),
        ...(userName && subject ? [subject] : []),
        ...(requestId ? [sayItCode(requestId)] : []),
      ]}
    />
  );
}
