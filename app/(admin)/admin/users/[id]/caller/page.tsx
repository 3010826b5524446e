import type { Metadata } from "next";
import { Section } from "@/components/admin/section";
import { ActForm } from "@/components/form/act-form";
import { Note } from "@/components/ui/note";
import { confirmedUntil } from "@/lib/domain/callers/confirmed-until";
import { listDevices } from "@/lib/domain/sessions/list-devices";
import { listSessions } from "@/lib/domain/sessions/list-sessions";
import { needsOf } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { requireSubject } from "@/lib/web/subject";
import { currentVisit } from "@/lib/web/visit";
import { actWords } from "../act-words";
import { titleOf } from "../title-of";
import { askByDeviceAction, askByMailAction, vouchAction } from "./actions";
import { CodeForm } from "./code-form";
import { readGoal } from "./goal";
import { VouchForm } from "./vouch-form";

export const generateMetadata = async ({ params }: PageProps<"/admin/users/[id]/caller">): Promise<Metadata> =>
  titleOf((await params).id, words("adminUser")("caller.title"));

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The person on the telephone reads back a code, or a colleague vouches for them. */
export default async function CallerPage({ params, searchParams }: PageProps<"/admin/users/[id]/caller">) {
  const { person, profile } = await requireSubject("user.confirm-caller", (await params).id);
  const { for: wish, check } = await searchParams;
  const goal = readGoal(wish);
  const { userId, name, email } = profile;
  const text = words("adminUser");
  const { services } = currentContext();
  const visit = await currentVisit();
  const [until, devices, sessions] = await Promise.all([
    confirmedUntil(services, visit, userId),
    listDevices(services, visit, userId),
    listSessions(services, visit, userId),
  ]);
  const needs = needsOf(person, "user.confirm-caller");
  const hidden = { userId, goal };
  const seen = devices.length + sessions.length > 0;
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <header className="flex flex-col gap-1.5">
        <h2 className="text-xl">{text("caller.title")}</h2>
        <p className="text-soft">{text("caller.lead", { name })}</p>
      </header>
      {until && <Note tone="good">{text("caller.confirmed", { name, until: dateAndTime(until) })}</Note>}
      {typeof check === "string" && uuid.test(check) && (
        <Section title={text("caller.codeTitle")} lead={text("caller.codeLead", { name })}>
          <CodeForm
            hidden={{ ...hidden, checkId: check }}
            words={{
              ...actWords(text("caller.compare")),
              code: text("caller.code"),
              codeHint: text("caller.codeHint"),
            }}
          />
        </Section>
      )}
      {email && (
        <Section title={text("caller.mailTitle")} lead={text("caller.mailLead", { address: email })}>
          <ActForm
            action={askByMailAction}
            hidden={hidden}
            needs={needs}
            look="plain"
            words={actWords(text("caller.mail"))}
          />
        </Section>
      )}
      <Section
        title={text("caller.deviceTitle")}
        lead={text(seen ? "caller.deviceLead" : "caller.deviceNone", { name })}
      >
        {seen && (
          <ActForm
            action={askByDeviceAction}
            hidden={hidden}
            needs={needs}
            look="plain"
            words={actWords(text("caller.device"))}
          />
        )}
      </Section>
      <Section title={text("caller.vouchTitle")} lead={text("caller.vouchLead", { name })}>
        <VouchForm
          action={vouchAction}
          hidden={hidden}
          words={{
            ...actWords(text("caller.vouch")),
            colleague: text("caller.colleague"),
            colleagueHint: text("caller.colleagueHint"),
          }}
        />
      </Section>
    </div>
  );
}
