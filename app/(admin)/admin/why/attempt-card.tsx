import { Section } from "@/components/admin/section";
import { ButtonLink } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import type { SeenAttempt } from "@/lib/domain/diagnosis/find-attempts";
import { routes } from "@/lib/routes";
import { browserWords } from "@/lib/web/locale/browser-words";
import { eventWords } from "@/lib/web/locale/event-words";
import { moment, shortMoment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { browserSaid, sawWords, truthWords, whoWords } from "./attempt-words";
import { CompareForm } from "./compare-form";

/**
 * One attempt as its code opens it. Nothing can be done from here: the code proves which browser failed, not who is
 * calling.
 */
export function AttemptCard({ attempt, title }: { attempt: SeenAttempt; title: string }) {
  const { at, person, unknownLength, knownDevice, browser, clientAddress, userAgent, link, gotInAt, also } = attempt;
  const text = words("attempt");
  const since = gotInAt ? text("gotIn", { at: moment(gotInAt) }) : text("notIn");
  const device = browserWords(userAgent ?? "");
  const facts = [
    [text("who"), whoWords(attempt)],
    [text("at"), moment(at)],
    [text("truth"), truthWords(attempt)],
    [text("saw"), sawWords(attempt.saw)],
    ...(person ? [[text("since"), since] as const] : []),
    ...(link
      ? [[text("link"), text("linkWords", { purpose: link.purpose, at: moment(link.createdAt) })] as const]
      : []),
    ...(also.length > 0 ? [[text("also"), <Also key="also" also={also} />] as const] : []),
    [text("browser"), knownDevice ? text("known", { browser: device }) : device],
    [text("said"), browserSaid(browser)],
    [text("from"), clientAddress ?? "–"],
  ] as const;
  return (
    <Section
      title={title}
      end={
        person?.name && (
          <ButtonLink slim look="primary" href={routes.adminUserWhy(person.userId)}>
            {text("verdict", { name: person.name })}
          </ButtonLink>
        )
      }
    >
      <Note tone="wait">{text("proves")}</Note>
      <Facts facts={facts} />
      {unknownLength !== null && (
        <CompareForm
          eventId={attempt.eventId}
          whose={routes.adminWhy}
          words={{
            label: text("compare"),
            hint: text("compareHint"),
            submit: text("compareSubmit"),
            pending: text("comparing"),
            same: text("same"),
            different: text("different"),
            whose: text("whose"),
          }}
        />
      )}
    </Section>
  );
}

function Also({ also }: Pick<SeenAttempt, "also">) {
  return (
    <ul className="flex flex-col gap-1">
      {also.map((event) => (
        <li key={`${event.at.getTime()} ${event.kind} ${event.reason}`}>
          {shortMoment(event.at)} {eventWords(event)}
        </li>
      ))}
    </ul>
  );
}
