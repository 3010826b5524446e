import { Facts } from "@/components/ui/facts";
import { Icon } from "@/components/ui/icon";
import type { CheckedLine } from "@/lib/domain/connections/answer-check";
import { shortPrint } from "@/lib/domain/connections/keep-certificates";
import type { ReadAnswer } from "@/lib/domain/connections/read-answers";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";
import { factName, factValue } from "./fact-words";
import { SaidAttributes } from "./said-attributes";

/** An answer line by line: what was asked, what came, and to whom it leads. */
export function AnswerView({ answer }: { answer: ReadAnswer }) {
  const text = words("adminSso");
  const { checks, statement, nameIdFormat, clockMs, certificate, providerStatus, userId, userName, username } = answer;
  return (
    <div className="flex flex-col gap-4">
      <ol className="flex flex-col">
        {checks.map((line) => (
          <CheckLine key={line.check} line={line} />
        ))}
      </ol>
      <Facts
        facts={[
          ...(statement ? [[text("answer.subject"), statement.subject] as const] : []),
          ...(nameIdFormat ? [[text("answer.format"), nameIdFormat] as const] : []),
          ...(providerStatus.length > 0 ? [[text("answer.status"), providerStatus.join(" · ")] as const] : []),
          ...(userId
            ? [
                [
                  text("answer.user"),
                  <a key="user" href={routes.adminUser(userId)}>
                    {userName} ({username})
                  </a>,
                ] as const,
              ]
            : []),
          ...(clockMs === null
            ? []
            : [[text("answer.clock"), text("answer.clockBy", { seconds: Math.round(clockMs / 1000) })] as const]),
          ...(certificate ? [[text("answer.certificate"), `${shortPrint(certificate)}…`] as const] : []),
        ]}
      />
      {statement && statement.attributes.size > 0 && (
        <SaidAttributes
          title={text("answer.attributes", { count: statement.attributes.size })}
          attributes={statement.attributes}
        />
      )}
    </div>
  );
}

function CheckLine({ line: { check, passed, facts = {} } }: { line: CheckedLine }) {
  const text = words("adminSso");
  const title = text(`checks.${check}`);
  const told = Object.entries(facts).filter(([, value]) => value !== "");
  return (
    <li className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-3 border-b border-line py-2 last:border-0">
      <span className={passed ? "text-good" : "text-bad"}>
        <Icon name={passed ? "check" : "cross"} className="mt-0.5 size-[18px]" />
        <span className="sr-only">{text(passed ? "answer.passed" : "answer.refused")}</span>
      </span>
      {told.length === 0 ? (
        <p className={passed ? "" : "font-[560]"}>{title}</p>
      ) : (
        <details open={!passed}>
          <summary
            className={`flex cursor-pointer list-none justify-between gap-4 after:text-soft after:content-['▾'] [&::-webkit-details-marker]:hidden ${passed ? "" : "font-[560]"}`}
          >
            {title}
          </summary>
          <CheckFacts told={told} same={"expected" in facts && facts.expected === facts.received} />
        </details>
      )}
    </li>
  );
}

/** What a check looked at; what came as it was expected is said once. */
function CheckFacts({ told, same }: { told: [name: string, value: string | number][]; same: boolean }) {
  return (
    <dl className="mt-1 mb-1 flex flex-col gap-0.5 text-[0.8125rem] text-soft">
      {told
        .filter(([name]) => !same || name !== "received")
        .map(([name, value]) => (
          <div key={name} className="flex flex-wrap gap-x-2">
            <dt>{same && name === "expected" ? words("adminSso")("facts.asExpected") : factName(name)}</dt>
            <dd className="min-w-0 font-mono [overflow-wrap:anywhere]">{factValue(name, value)}</dd>
          </div>
        ))}
    </dl>
  );
}
