import type { Metadata } from "next";
import { Section } from "@/components/admin/section";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Entry } from "@/components/ui/entry";
import { Tag } from "@/components/ui/tag";
import { secretOver } from "@/lib/domain/connections/client-secret";
import { type ListedConnection, listConnections } from "@/lib/domain/connections/list-connections";
import { dueWarning } from "@/lib/domain/connections/warn-of-ends";
import { routes } from "@/lib/routes";
import { offers, requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { dateName, moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { SavedNote } from "../saved-note";
import { connectionTag } from "./connection-tag";
import { outcomeWords } from "./outcome-words";
import { OwnerDoor } from "./owner-door";
import { SsoTabs } from "./sso-tabs";

export function generateMetadata(): Metadata {
  return { title: words("admin")("places.sso") };
}

/** Every connection to an identity provider, how it stands, and the way to a new one. */
export default async function SsoPage({ searchParams }: PageProps<"/admin/sso">) {
  const person = await requireAct("answers.see");
  const { services, organization } = currentContext();
  const connections = await listConnections(services, { organization });
  const text = words("adminSso");
  const mayChange = offers(person, "sso.change");
  const { notice } = await searchParams;
  return (
    <>
      <PageHeading title={words("admin")("places.sso")} lead={text("lead")} />
      <SsoTabs here={routes.adminSso} />
      <SavedNote notice={notice} sentences={{ removed: text("notices.removed") }} />
      <Section
        title={text("connections")}
        end={
          mayChange && (
            <ButtonLink href={routes.adminSsoNew} look="primary" slim>
              {text("add")}
            </ButtonLink>
          )
        }
      >
        {connections.length === 0 && <FirstVisit />}
        <ul className="empty:hidden">
          {connections.map((one) => (
            <ConnectionEntry key={one.id} connection={one} mayChange={mayChange} />
          ))}
        </ul>
      </Section>
      <OwnerDoor person={person} />
    </>
  );
}

/** What this is, what it takes, and that nothing happens by itself. */
function FirstVisit() {
  const text = words("adminSso");
  return (
    <div className="flex max-w-2xl flex-col gap-3">
      <p className="text-soft">{text("none")}</p>
      <ul className="flex list-disc flex-col gap-1.5 pl-5">
        {(["what", "needs", "safe"] as const).map((one) => (
          <li key={one}>{text(`first.${one}`)}</li>
        ))}
      </ul>
    </div>
  );
}

function ConnectionEntry({ connection, mayChange }: { connection: ListedConnection; mayChange: boolean }) {
  const text = words("adminSso");
  const { id, name, protocol, people, lastAt, lastOutcome, certificateUntil, secretEndsOn, metadataProblem } =
    connection;
  const tag = connectionTag(connection);
  const now = currentContext().services.clock.now();
  const end = certificateUntil ?? secretEndsOn;
  const over = certificateUntil ? certificateUntil <= now : secretEndsOn !== null && secretOver(secretEndsOn, now);
  return (
    <Entry
      title={
        <>
          {mayChange ? <a href={routes.adminConnection(id)}>{name}</a> : name}
          <Tag tone={tag.tone}>{tag.words}</Tag>
          {over && <Tag tone="bad">{text("certificates.over")}</Tag>}
          {end && !over && dueWarning(end, now) !== null && <Tag tone="wait">{text("certificates.soon")}</Tag>}
          {metadataProblem && <Tag tone="bad">{text("metadataProblem")}</Tag>}
        </>
      }
      details={[
        text(`protocols.${protocol}`),
        text("people", { count: people }),
        lastAt
          ? text("lastAnswer", { at: moment(lastAt), outcome: outcomeWords(lastOutcome ?? "") })
          : text("noAnswer"),
        ...(certificateUntil ? [text("certificateUntil", { at: moment(certificateUntil) })] : []),
        ...(secretEndsOn ? [text("secretUntil", { day: dateName(secretEndsOn) })] : []),
      ]}
      act={
        <a
          href={`${routes.adminSsoLog}?${new URLSearchParams({ connection: id })}`}
          className="text-sm text-accent underline"
        >
          {text("log")}
          <span className="sr-only"> {name}</span>
        </a>
      }
    />
  );
}
