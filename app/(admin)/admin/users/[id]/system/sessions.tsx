import { Section } from "@/components/admin/section";
import { OneButtonForm } from "@/components/form/one-button-form";
import { Entry } from "@/components/ui/entry";
import { listSessions } from "@/lib/domain/sessions/list-sessions";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import type { Profile } from "@/lib/domain/users/read-profile";
import { offers } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { browserWords } from "@/lib/web/locale/browser-words";
import { dateAndTime, moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { currentVisit } from "@/lib/web/visit";
import { endSessionsOfUserAction } from "./actions";

/** Where the account is signed in, and how to end it (T49). */
export async function Sessions({ person, profile }: { person: LiveSession; profile: Profile }) {
  const text = words("adminUser");
  const { userId } = profile;
  const sessions = await listSessions(currentContext().services, await currentVisit(), userId);
  const may = offers(person, "user.end-sessions", profile);
  const pending = text("working");
  return (
    <Section title={text("system.sessions")}>
      {sessions.length === 0 && <p className="text-soft">{text("system.noSessions")}</p>}
      <ul className="empty:hidden">
        {sessions.map(({ id, userAgent, clientAddress, createdAt, lastActAt, method }) => {
          const browser = browserWords(userAgent);
          const described = text("system.endThis", { browser, time: moment(createdAt) });
          return (
            <Entry
              key={id}
              title={browser}
              details={[
                text("system.from", { address: clientAddress }),
                text(`methods.${method}`),
                text("system.since", { time: dateAndTime(createdAt) }),
                text("system.last", { time: moment(lastActAt) }),
              ]}
              act={
                may && (
                  <OneButtonForm
                    action={endSessionsOfUserAction}
                    hidden={{ userId, sessionId: id }}
                    slim
                    words={{ submit: text("system.end"), pending, described }}
                  />
                )
              }
            />
          );
        })}
      </ul>
      {may && sessions.length > 1 && (
        <div className="sm:w-fit">
          <OneButtonForm
            action={endSessionsOfUserAction}
            hidden={{ userId }}
            slim
            words={{ submit: text("system.endAll", { count: sessions.length }), pending }}
          />
        </div>
      )}
    </Section>
  );
}
