import { ActForm } from "@/components/form/act-form";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { Connection } from "@/lib/domain/connections/connection";
import { type ReadAnswer, readAnswer } from "@/lib/domain/connections/read-answers";
import { missingPart } from "@/lib/domain/connections/switch-connection";
import { isRefusalCode } from "@/lib/domain/refusal";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { routes } from "@/lib/routes";
import { needsOf } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { joined } from "@/lib/web/locale/lock-help";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { startAddress } from "@/lib/web/start-address";
import { actWords } from "../../act-words";
import { allowLongerAction } from "../actions";
import { AnswerView } from "../answer-view";
import { longerWish } from "../longer-wish";
import { mendWords } from "../mend-words";
import { Step } from "./step";

interface TestRunProps {
  connection: Connection;
  person: LiveSession;
  /** The answer that came back a moment ago. */
  answerId: string | undefined;
}

/** Why it failed, and what mends it. */
function causeOf(outcome: string): string {
  if (!isRefusalCode(outcome)) return "";
  const said = (voice: "administrator" | "fix") => words("refusal")(`${outcome}.${voice}` as "sso-answer.fix");
  return joined(currentLanguage(), [said("administrator"), said("fix")]);
}

const wentNot = ({ outcome, checks }: ReadAnswer) =>
  `${words("adminSso")("test.failed")} ${mendWords(outcome, checks) ?? causeOf(outcome)}`;

/** It passes as well where the administrator's own account could not come through it (try-connection.ts): the line says so. */
function went({ checks }: ReadAnswer): string {
  const text = words("adminSso");
  const all = checks.every(({ passed }) => passed);
  return joined(currentLanguage(), [text("test.went"), ...(all ? [] : [text("test.butYou")])]);
}

/** Step 4: the administrator signs in at the provider, no account is touched, and everything is told. */
export async function TestRun({ connection, person, answerId }: TestRunProps) {
  const { services, organization } = currentContext();
  const text = words("adminSso");
  const { id: connectionId, testedAt, testedRevision, revision, bearerMinutes } = connection;
  const read = answerId ? await readAnswer(services, { organization }, person, answerId) : null;
  const answer = read?.connectionId === connectionId ? read : null;
  const missing = missingPart(connection);
  const passed = testedRevision === revision;
  const wish = answer && longerWish(answer.checks, bearerMinutes);
  return (
    <Step id="test" number={4} title={text("test.title")} lead={text("test.lead")} ready={passed}>
      {testedAt && (
        <p className="text-sm">{text(passed ? "test.passed" : "test.outdated", { at: moment(testedAt) })}</p>
      )}
      {missing && missing !== "roles" ? (
        <p className="text-soft">{text("test.notYet")}</p>
      ) : (
        <form action={startAddress(connection)} method="post" className="flex">
          <input type="hidden" name="purpose" value="trial" />
          <input type="hidden" name="returnTo" value={routes.adminConnection(connectionId)} />
          <Button look={passed ? "plain" : "primary"}>{text(answer ? "test.again" : "test.start")}</Button>
        </form>
      )}
      {answer && (
        <div className="flex flex-col gap-4 border-t border-line pt-4">
          <Note tone={answer.outcome === "tried" ? "good" : "bad"} role="status">
            {answer.outcome === "tried" ? went(answer) : wentNot(answer)}
          </Note>
          {wish && (
            <div className="rounded-field bg-wait-soft p-3.5">
              <ActForm
                action={allowLongerAction}
                hidden={{ connectionId, minutes: String(wish) }}
                needs={needsOf(person, "sso.change")}
                slim
                words={actWords(text("test.allow", { minutes: wish }), text("working"))}
              >
                <p>{text("test.longer", { minutes: wish, allowed: bearerMinutes })}</p>
              </ActForm>
            </div>
          )}
          <AnswerView answer={answer} />
        </div>
      )}
    </Step>
  );
}
