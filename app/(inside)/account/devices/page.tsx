import type { Metadata } from "next";
import { OneButtonForm } from "@/components/form/one-button-form";
import { PageHeading } from "@/components/shell/page-heading";
import { Card } from "@/components/ui/card";
import { Entry } from "@/components/ui/entry";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { needsProof } from "@/lib/domain/authority/proof";
import { policyOf } from "@/lib/domain/policy";
import { listDevices } from "@/lib/domain/sessions/list-devices";
import { currentContext } from "@/lib/web/context";
import { browserWords } from "@/lib/web/locale/browser-words";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { duration } from "@/lib/web/locale/duration";
import { joined } from "@/lib/web/locale/lock-help";
import { dateAndTime, moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { requirePerson } from "@/lib/web/person";
import { currentVisit } from "@/lib/web/visit";
import { BackToAccount } from "../back-to-account";
import { ProveFirst } from "../prove-first";
import { forgetDeviceAction } from "./actions";

export function generateMetadata(): Metadata {
  return { title: words("devices")("title") };
}

export default async function DevicesPage({ searchParams }: PageProps<"/account/devices">) {
  const person = await requirePerson();
  const { notice } = await searchParams;
  const { services, organization } = currentContext();
  const { device, lock } = policyOf(organization);
  const text = words("devices");
  const remembers = person.remembersDevice && device.remember > 0;
  const lead = [
    text("lead", { remember: duration(device.remember) }),
    ...(lock.knownDevicesApart ? [text("leadApart")] : []),
  ];
  const devices = await listDevices(services, await currentVisit(), person.userId);
  const stale = devices.length > 0 && needsProof(person.authenticatedAt, services.clock.now());
  return (
    <>
      <BackToAccount />
      <PageHeading
        title={text("heading")}
        lead={remembers ? joined(currentLanguage(), lead) : text(person.remembersDevice ? "leadOff" : "leadType")}
      />
      {notice === "forgotten" && (
        <Note tone="good" role="status">
          {text("forgotten")}
        </Note>
      )}
      {stale && <ProveFirst place="devices" />}
      <Card>
        {devices.length === 0 && <p className="text-soft">{text("none")}</p>}
        <ul>
          {devices.map(({ id, userAgent, createdAt, lastUsedAt }) => {
            const name = browserWords(userAgent);
            const forget = {
              submit: text("forget"),
              pending: text("forgetting"),
              described: text("forgetThis", { browser: name }),
            };
            return (
              <Entry
                key={id}
                title={
                  <>
                    {name} {id === person.deviceId && <Tag tone="good">{text("this")}</Tag>}
                  </>
                }
                details={[text("since", { time: dateAndTime(createdAt) }), text("last", { time: moment(lastUsedAt) })]}
                act={
                  !stale && <OneButtonForm action={forgetDeviceAction} hidden={{ deviceId: id }} slim words={forget} />
                }
              />
            );
          })}
        </ul>
      </Card>
    </>
  );
}
