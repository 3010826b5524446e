import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { Card } from "@/components/ui/card";
import { Choice } from "@/components/ui/choice";
import { Facts } from "@/components/ui/facts";
import { routes } from "@/lib/routes";
import { dateAndTime, moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { requirePerson } from "@/lib/web/person";

export function generateMetadata(): Metadata {
  return { title: words("account")("title") };
}

/** Who is signed in, since when and until when, and what they can do about it. */
export default async function AccountPage() {
  const person = await requirePerson();
  const account = words("account");
  const facts: [string, string][] = [
    [account("name"), person.name],
    [account("username"), person.username],
    [account("email"), person.email ?? account("noEmail")],
    ...(person.rank === "none" ? [] : ([[account("rank"), account(`ranks.${person.rank}`)]] as [string, string][])),
    [account("since"), dateAndTime(person.createdAt)],
    [account("idle"), person.idleUntil ? moment(person.idleUntil) : account("idleNever")],
    [account("until"), moment(person.absoluteUntil)],
    [account("device"), account(person.deviceId ? "deviceKnown" : "deviceUnknown")],
  ];
  return (
    <>
      <PageHeading title={account("heading")} />
      <Card className="flex flex-col gap-4">
        <h2>{account("signedInAs", { name: person.name })}</h2>
        <Facts facts={facts} />
      </Card>
      <nav aria-label={account("title")} className="grid gap-3.5 sm:grid-cols-2">
        <Choice href={routes.accountPassword} icon="key" title={account("password")} words={account("passwordWords")} />
        <Choice
          href={routes.accountSessions}
          icon="clock"
          title={account("sessions")}
          words={account("sessionsWords")}
        />
        <Choice href={routes.accountDevices} icon="screen" title={account("devices")} words={account("devicesWords")} />
      </nav>
    </>
  );
}
