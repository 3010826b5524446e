import { ActDisclosure } from "@/components/admin/act-row";
import { ActForm } from "@/components/form/act-form";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { readBypass } from "@/lib/domain/users/read-bypass";
import type { Profile } from "@/lib/domain/users/read-profile";
import { needsOf, offers } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../act-words";
import { bypassAction } from "./sso-actions";

/** Whether the account may go around single sign-on with a password, and the switch for it. */
export async function BypassRow({ person, profile }: { person: LiveSession; profile: Profile }) {
  const { services, organization } = currentContext();
  const text = words("adminUser");
  const on = await readBypass(services, { organization }, profile.userId);
  const told = text(on ? "system.bypassOn" : "system.bypassOff");
  if (!offers(person, "user.change-bypass", profile)) return on ? <li className="py-3.5 text-sm">{told}</li> : null;
  const submit = text(on ? "system.endBypass" : "system.letBypass");
  return (
    <ActDisclosure title={text("system.bypass")} words={told} open={submit}>
      <ActForm
        action={bypassAction}
        hidden={{ userId: profile.userId, bypass: on ? "off" : "on" }}
        needs={needsOf(person, "user.change-bypass", profile)}
        look="danger"
        slim
        words={actWords(submit)}
      />
    </ActDisclosure>
  );
}
