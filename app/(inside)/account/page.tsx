import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { Card } from "@/components/ui/card";
import { Choice } from "@/components/ui/choice";
import { Facts } from "@/components/ui/facts";
import { LetterTile } from "@/components/ui/letter-tile";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { listOwnLinks } from "@/lib/domain/connections/list-own-links";
import { usesPassword } from "@/lib/domain/passwords/uses-password";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { dateAndTime, moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { requirePerson } from "@/lib/web/person";
import { currentVisit } from "@/lib/web/visit";

export function generateMetadata(): Metadata {
  return { title: words("account")("title") };
}

/** Who is signed in, since when and until when, and what they can do about it. */
export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const { name, username, email, rank, ...session } = await requirePerson();
  const { notice } = await searchParams;
  const [{ services }, visit] = [currentContext(), await currentVisit()];
  const links = await listOwnLinks(services, visit, session.userId);
  const byPassword = await usesPassword(services, visit, session.userId);
  const account = words("account");
  return (
    <>
      <PageHeading title={account("heading")} />
      {notice === "password-changed" && (
        <Note tone="good" role="status">
          {words("changePassword")("done")}
        </Note>
      )}
      {notice === "proved" && (
        <Note tone="good" role="status">
          {words("proveAgain")("proved")}
        </Note>
      )}
      <Card className="flex flex-col gap-5">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <LetterTile name={name} round />
          <h2 className="min-w-0 grow">{name}</h2>
          {rank !== "none" && <Tag>{account(`ranks.${rank}`)}</Tag>}
        </div>
        <Facts
          facts={[
            [account("username"), username],
            [account("email"), email ?? account("noEmail")],
          ]}
        />
      </Card>
      <nav aria-label={account("title")} className="grid gap-3.5">
        {byPassword && (
          <Choice
            href={routes.accountPassword}
            icon="key"
            title={account("password")}
            words={account("passwordWords")}
          />
        )}
        <Choice
          href={routes.accountSessions}
          icon="clock"
          title={account("sessions")}
          words={account("sessionsWords")}
        />
        <Choice href={routes.accountDevices} icon="screen" title={account("devices")} words={account("devicesWords")} />
        {links.length > 0 && (
          <Choice href={routes.accountLinks} icon="door" title={account("links")} words={account("linksWords")} />
        )}
      </nav>
      <Card className="flex flex-col gap-4">
        <h2>{account("here")}</h2>
        <Facts
          facts={[
            [account("since"), dateAndTime(session.createdAt)],
            session.idleUntil
              ? [account("idle"), moment(session.idleUntil)]
              : [account("idleSignOut"), account("idleNever")],
            [account("until"), moment(session.absoluteUntil)],
            [account("device"), account(session.deviceId ? "deviceKnown" : "deviceUnknown")],
          ]}
        />
      </Card>
    </>
  );
}
