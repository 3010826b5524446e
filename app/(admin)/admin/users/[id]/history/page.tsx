import type { Metadata } from "next";
import { Section } from "@/components/admin/section";
import { ButtonLink } from "@/components/ui/button";
import { listUserEvents } from "@/lib/domain/history/list-user-events";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { requireSubject } from "@/lib/web/subject";
import { currentVisit } from "@/lib/web/visit";
import { titleOf } from "../title-of";
import { EventEntry } from "./event-entry";

export const generateMetadata = async ({ params }: PageProps<"/admin/users/[id]/history">): Promise<Metadata> =>
  titleOf((await params).id, words("adminUser")("tabs.history"));

/** What happened to the account: who, when, where, why, and what changed. */
export default async function UserHistoryPage({ params, searchParams }: PageProps<"/admin/users/[id]/history">) {
  const { person, profile } = await requireSubject("user.see", (await params).id);
  const { before } = await searchParams;
  const text = words("adminUser");
  const { userId } = profile;
  const { services } = currentContext();
  const { events, next } = await listUserEvents(services, await currentVisit(), person, { userId, before });
  return (
    <Section title={text("history.title")} lead={text("history.lead")}>
      {events.length === 0 && <p className="text-soft">{text("history.none")}</p>}
      <ol className="empty:hidden">
        {events.map((event) => (
          <EventEntry key={String(event.id)} event={event} />
        ))}
      </ol>
      {next && (
        <ButtonLink href={`${routes.adminUserHistory(userId)}?before=${next}`} slim className="sm:w-fit">
          {text("older")}
        </ButtonLink>
      )}
    </Section>
  );
}
