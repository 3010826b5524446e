import { Section } from "@/components/admin/section";
import { OneButtonForm } from "@/components/form/one-button-form";
import { Entry } from "@/components/ui/entry";
import { listDevices } from "@/lib/domain/sessions/list-devices";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import type { Profile } from "@/lib/domain/users/read-profile";
import { offers } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { browserWords } from "@/lib/web/locale/browser-words";
import { dateAndTime, moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { currentVisit } from "@/lib/web/visit";
import { forgetDevicesAction } from "./actions";

/** The browsers that are remembered for the account, and how to make them unknown. */
export async function KnownDevices({ person, profile }: { person: LiveSession; profile: Profile }) {
  const text = words("adminUser");
  const { userId } = profile;
  const devices = await listDevices(currentContext().services, await currentVisit(), userId);
  const may = offers(person, "user.forget-devices", profile);
  const pending = text("working");
  return (
    <Section title={text("system.devices")} lead={text("system.devicesLead")}>
      {devices.length === 0 && <p className="text-soft">{text("system.noDevices")}</p>}
      <ul className="empty:hidden">
        {devices.map(({ id, userAgent, createdAt, lastUsedAt }) => {
          const browser = browserWords(userAgent);
          const described = text("system.forgetThis", { browser });
          return (
            <Entry
              key={id}
              title={browser}
              details={[
                text("system.since", { time: dateAndTime(createdAt) }),
                text("system.last", { time: moment(lastUsedAt) }),
              ]}
              act={
                may && (
                  <OneButtonForm
                    action={forgetDevicesAction}
                    hidden={{ userId, deviceId: id }}
                    slim
                    words={{ submit: text("system.forget"), pending, described }}
                  />
                )
              }
            />
          );
        })}
      </ul>
      {may && devices.length > 1 && (
        <div className="sm:w-fit">
          <OneButtonForm
            action={forgetDevicesAction}
            hidden={{ userId }}
            slim
            words={{ submit: text("system.forgetAll", { count: devices.length }), pending }}
          />
        </div>
      )}
    </Section>
  );
}
