import type { Metadata } from "next";
import { OneButtonForm } from "@/components/form/one-button-form";
import { PageHeading } from "@/components/shell/page-heading";
import { Card } from "@/components/ui/card";
import { Entry } from "@/components/ui/entry";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { needsProof } from "@/lib/domain/authority/proof";
import { listSessions } from "@/lib/domain/sessions/list-sessions";
import { currentContext } from "@/lib/web/context";
import { browserWords } from "@/lib/web/locale/browser-words";
import { dateAndTime, moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { requirePerson } from "@/lib/web/person";
import { currentVisit } from "@/lib/web/visit";
import { BackToAccount } from "../back-to-account";
import { ProveFirst } from "../prove-first";
import { endOtherSessionsAction, endSessionAction } from "./actions";

export function generateMetadata(): Metadata {
  return { title: words("sessions")("title") };
}

const notices = { ended: "ended", "ended-others": "endedOthers" } as const;

export default async function SessionsPage({ searchParams }: PageProps<"/account/sessions">) {
  const person = await requirePerson();
  const { notice } = await searchParams;
  const text = words("sessions");
  const { services } = currentContext();
  const sessions = await listSessions(services, await currentVisit(), person.userId);
  const stale = sessions.length > 1 && needsProof(person.authenticatedAt, services.clock.now());
  return (
    <>
      <BackToAccount />
      <PageHeading title={text("heading")} lead={text("lead")} />
      {typeof notice === "string" && Object.hasOwn(notices, notice) && (
        <Note tone="good" role="status">
          {text(notices[notice as keyof typeof notices])}
        </Note>
      )}
      {stale && <ProveFirst place="sessions" />}
      <Card>
        <ul>
          {sessions.map((session) => (
            <SessionEntry key={session.id} session={session} here={session.id === person.sessionId} fixed={stale} />
          ))}
        </ul>
      </Card>
      {stale ? null : sessions.length > 1 ? (
        <div className="sm:w-fit">
          <OneButtonForm
            action={endOtherSessionsAction}
            words={{ submit: text("endOthers"), pending: text("ending") }}
          />
        </div>
      ) : (
        <p className="text-sm text-soft">{text("only")}</p>
      )}
    </>
  );
}

type Session = Awaited<ReturnType<typeof listSessions>>[number];

function SessionEntry({ session, here, fixed }: { session: Session; here: boolean; fixed: boolean }) {
  const { id, userAgent, clientAddress, createdAt, lastActAt } = session;
  const text = words("sessions");
  const name = browserWords(userAgent);
  const described = text("endThis", { browser: name, time: moment(createdAt) });
  return (
    <Entry
      title={
        <>
          {name} {here && <Tag tone="good">{text("this")}</Tag>}
        </>
      }
      details={[
        text("from", { address: clientAddress }),
        text("since", { time: dateAndTime(createdAt) }),
        text("last", { time: moment(lastActAt) }),
      ]}
      act={
        !here &&
        !fixed && (
          <OneButtonForm
            action={endSessionAction}
            hidden={{ sessionId: id }}
            slim
            words={{ submit: text("end"), pending: text("ending"), described }}
          />
        )
      }
    />
  );
}
