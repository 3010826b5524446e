import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditForm } from "@/components/admin/edit-form";
import { Section } from "@/components/admin/section";
import { PageHeading } from "@/components/shell/page-heading";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { type Connection, subjectName } from "@/lib/domain/connections/connection";
import { lastAttributes } from "@/lib/domain/connections/read-answers";
import { readConnection } from "@/lib/domain/connections/read-connection";
import { wouldMatch } from "@/lib/domain/connections/would-match";
import { routes } from "@/lib/routes";
import { needsOf, requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { optionalRowId, rowId } from "@/lib/web/row-id";
import { actWords } from "../../../act-words";
import { WayBack } from "../../../way-back";
import { ruleAction } from "../../actions";
import { outcomeWords } from "../../outcome-words";
import { ruleWords } from "../../rule-words";
import { askedRule, ownFields } from "./asked-rule";

export function generateMetadata(): Metadata {
  return { title: words("adminSso")("rule.title") };
}

/** By what people are found: chosen, tried on everybody's last answer, and only then put in force. */
export default async function RulePage({ params, searchParams }: PageProps<"/admin/sso/[id]/rule">) {
  const person = await requireAct("sso.see");
  const { services, organization } = currentContext();
  const connection = (await readConnection(services.db, organization, rowId((await params).id))) ?? notFound();
  const asked = await searchParams;
  const rule = askedRule(asked, connection);
  const answerId = optionalRowId(asked.answer);
  const { of, matched, not } = await wouldMatch(services, connection, rule);
  const text = words("adminSso");
  const { id } = connection;
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <WayBack href={answerId ? routes.adminSsoAnswer(answerId) : `${routes.adminConnection(id)}#who`}>
        {connection.name}
      </WayBack>
      <PageHeading title={text("rule.title")} lead={text("rule.lead")} />
      <Choose
        connection={connection}
        rule={rule}
        answerId={answerId}
        names={[...(await lastAttributes(services, connection)).keys()]}
      />
      <Section title={text("rule.preview")} lead={ruleWords({ ...connection, ...rule })}>
        <p className="text-lg font-[560]">{of === 0 ? text("rule.nobody") : text("rule.matched", { of, matched })}</p>
        {not.length > 0 && (
          <ul className="flex flex-col text-[0.9375rem]">
            {not.map(({ subject, value, code }) => (
              <li key={subject} className="flex flex-wrap gap-x-3 border-b border-line py-1.5 last:border-0">
                <span className="font-mono text-[0.875rem] [overflow-wrap:anywhere]">{value ?? subject}</span>
                <span className="text-soft">{outcomeWords(code)}</span>
              </li>
            ))}
          </ul>
        )}
        <EditForm
          action={ruleAction}
          hidden={{
            ...{ connectionId: id, matchBy: rule.matchBy, matchField: rule.matchField },
            ...(rule.ignoreCase && { ignoreCase: "on" }),
            ...(answerId && { answerId }),
          }}
          look="primary"
          needs={needsOf(person, "sso.change")}
          words={actWords(text("rule.use"), text("working"))}
          fields={[]}
        />
      </Section>
    </div>
  );
}

interface ChooseProps {
  connection: Connection;
  rule: ReturnType<typeof askedRule>;
  answerId: string | undefined;
  /** The provider's own names, from its last answers. */
  names: string[];
}

/** Sent by GET, so that the page shows at once what it would do. */
function Choose({ connection: { id, protocol }, rule, answerId, names }: ChooseProps) {
  const text = words("adminSso");
  const own = protocol === "oidc" ? subjectName.oidc : subjectName.saml;
  return (
    <Card className="max-sm:p-4!">
      <form action={routes.adminConnectionRule(id)} className="flex flex-col gap-4">
        {answerId && <input type="hidden" name="answer" value={answerId} />}
        <Field
          id="by"
          label={text("rule.by")}
          hint={text("rule.byHint", { own, subject: text(`subject.${protocol === "oidc" ? "oidc" : "saml"}`) })}
        >
          <input
            id="by"
            name="by"
            list="by-names"
            className="input"
            defaultValue={rule.matchBy}
            maxLength={256}
            required
            aria-describedby="by-hint"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <datalist id="by-names">
            {[own, ...names].map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </Field>
        <Field id="field" label={text("rule.field")}>
          <select id="field" name="field" className="input appearance-auto" defaultValue={rule.matchField}>
            {ownFields.map((field) => (
              <option key={field} value={field}>
                {text(`matchFields.${field}`)}
              </option>
            ))}
          </select>
        </Field>
        <label className="flex items-start gap-3">
          <input
            type="checkbox"
            name="case"
            value="ignore"
            defaultChecked={rule.ignoreCase}
            className="checkbox checkbox-sm mt-0.5"
          />
          <span className="text-[0.9375rem]">{text("rule.ignoreCase")}</span>
        </label>
        <div className="flex">
          <Button slim>{text("rule.try")}</Button>
        </div>
      </form>
    </Card>
  );
}
