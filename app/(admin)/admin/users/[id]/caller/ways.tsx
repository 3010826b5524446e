import { Section } from "@/components/admin/section";
import { ActForm } from "@/components/form/act-form";
import { listDevices } from "@/lib/domain/sessions/list-devices";
import { listSessions } from "@/lib/domain/sessions/list-sessions";
import { routes } from "@/lib/routes";
import { needsOf } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import type { SubjectPage } from "@/lib/web/subject";
import { currentVisit } from "@/lib/web/visit";
import { actWords } from "../act-words";
import { askByDeviceAction, askByMailAction, askColleagueAction } from "./actions";
import type { CallerGoal } from "./goal";
import { VouchForm } from "./vouch-form";

/** The ways to make sure who is calling, each with its button. */
export async function Ways({ page: { person, profile }, goal }: { page: SubjectPage; goal: CallerGoal }) {
  const { userId, name, email } = profile;
  const text = words("adminUser");
  const { services, organization } = currentContext();
  const visit = await currentVisit();
  const [devices, sessions] = await Promise.all([
    listDevices(services, visit, userId),
    listSessions(services, visit, userId),
  ]);
  const address = `${organization.origin}${routes.callerCode}`;
  const seen = devices.length + sessions.length > 0;
  const way = { hidden: { userId, goal }, needs: needsOf(person, "user.confirm-caller"), look: "plain" } as const;
  return (
    <>
      {email && (
        <Section title={text("caller.mailTitle")} lead={text("caller.mailLead", { address: email })}>
          <ActForm action={askByMailAction} {...way} words={actWords(text("caller.mail"))} />
        </Section>
      )}
      <Section
        title={text("caller.deviceTitle")}
        lead={text(seen ? "caller.deviceLead" : "caller.deviceNone", { name, address })}
      >
        {seen && <ActForm action={askByDeviceAction} {...way} words={actWords(text("caller.device"))} />}
      </Section>
      <Section title={text("caller.vouchTitle")} lead={text("caller.vouchLead", { name })}>
        <VouchForm
          action={askColleagueAction}
          hidden={way.hidden}
          words={{
            ...actWords(text("caller.vouch")),
            colleague: text("caller.colleague"),
            colleagueHint: text("caller.colleagueHint"),
          }}
        />
      </Section>
    </>
  );
}
