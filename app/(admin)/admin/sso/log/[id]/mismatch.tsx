import { Section } from "@/components/admin/section";
import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import type { Connection } from "@/lib/domain/connections/connection";
import { matchPerson } from "@/lib/domain/connections/match-person";
import { matchValue } from "@/lib/domain/connections/match-value";
import { nearestUsers } from "@/lib/domain/connections/nearest-users";
import type { ProviderStatement } from "@/lib/domain/connections/provider-statement";
import type { ReadAnswer } from "@/lib/domain/connections/read-answers";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { printable } from "@/lib/domain/text";
import { readProfile } from "@/lib/domain/users/read-profile";
import { routes } from "@/lib/routes";
import { offers } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { currentVisit } from "@/lib/web/visit";
import { ruleWords } from "../../rule-words";
import { NearUserCard } from "./near-user-card";

interface MismatchProps {
  person: LiveSession;
  answer: ReadAnswer;
  connection: Connection;
  statement: ProviderStatement;
}

/** A value that is nobody's: whom it may mean, and what mends it (R39–R41). */
export async function Mismatch({ person, answer, connection, statement }: MismatchProps) {
  const { services, organization } = currentContext();
  const text = words("adminSso");
  const shell = words("shell");
  const { value } = matchValue(connection, statement);
  const now = await matchPerson(services.db, connection, statement);
  const meant = now.person && (await readProfile(services, await currentVisit(), person, now.person.userId));
  const viewer = { organization, actor: person, now: services.clock.now() };
  const near = await nearestUsers(services, viewer, connection, { value, attributes: statement.attributes });
  const attribute = near.find(({ difference }) => difference === "attribute");
  const other =
    attribute && new URLSearchParams({ by: attribute.attribute ?? "", field: attribute.field, answer: answer.id });
  const message = text("mismatch.message", {
    subject: printable(statement.subject),
    value: printable(value ?? ""),
    rule: ruleWords(connection),
    known: near[0]?.own ?? "",
    any: near[0] ? "yes" : "no",
  });
  return (
    <Section
      title={text("mismatch.title")}
      lead={text("mismatch.lead", { value: value ?? statement.subject, rule: ruleWords(connection) })}
    >
      {meant && <p className="font-[560] text-good">{text("mismatch.now", { username: meant.username })}</p>}
      {!now.person && near.length === 0 && <p className="text-soft">{text("mismatch.nobody")}</p>}
      {!now.person && (
        <ul className="flex flex-col gap-4 empty:hidden">
          {near.map((user) => (
            <NearUserCard
              key={user.userId}
              user={user}
              answer={answer}
              connection={connection}
              value={value}
              person={person}
            />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4 *:h-auto *:max-w-full *:whitespace-normal">
        {offers(person, "sso.change") && (
          <ButtonLink
            href={`${routes.adminConnectionRule(connection.id)}?${other ?? new URLSearchParams({ answer: answer.id })}`}
            slim
          >
            {other
              ? text("mismatch.byAttribute", { attribute: attribute?.attribute ?? "" })
              : text("mismatch.otherRule")}
          </ButtonLink>
        )}
        <CopyButton text={message} words={{ copy: text("mismatch.copy"), copied: shell("copied") }} />
      </div>
      <details>
        <summary className="w-fit cursor-pointer text-sm text-soft">{text("mismatch.show")}</summary>
        <p className="mt-2 text-sm whitespace-pre-line">{message}</p>
      </details>
    </Section>
  );
}
