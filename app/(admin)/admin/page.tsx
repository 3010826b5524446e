import type { Metadata } from "next";
import { SearchForm } from "@/components/form/search-form";
import { PageHeading } from "@/components/shell/page-heading";
import { Note } from "@/components/ui/note";
import { helpedRoles } from "@/lib/domain/authority/helped-roles";
import { attention } from "@/lib/domain/overview/attention";
import { signInDays } from "@/lib/domain/overview/sign-in-days";
import { stopsOf } from "@/lib/domain/overview/stops";
import { routes } from "@/lib/routes";
import { requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { hourOf } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { AttentionList } from "./attention-list";
import { DayChart } from "./day-chart";
import { StopsTable } from "./stops-table";

export function generateMetadata(): Metadata {
  return { title: words("admin")("places.today") };
}

/** How many days the pictures show, today the last of them. */
const shownDays = 30;

const partOfDay = (hour: number) => (hour < 4 || hour >= 18 ? "evening" : hour < 12 ? "morning" : "afternoon");

/** What needs somebody today, and how the door has been doing. */
export default async function TodayPage() {
  const person = await requireAct("overview.see");
  const { services, organization } = currentContext();
  const now = services.clock.now();
  const [needs, roles] = await Promise.all([
    attention(services, { organization, actor: person, now }),
    helpedRoles(services, organization, person),
  ]);
  const today = words("adminToday");
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
        <PageHeading title={today("greeting", { part: partOfDay(hourOf(now)), name: person.name })} />
        <div className="w-full sm:w-96">
          <SearchForm href={routes.adminUsers} label={today("search")} submit={today("searchButton")} value="" />
        </div>
      </div>
      <AttentionList person={person} needs={needs} />
      {roles.length > 0 ? <Whose roles={roles} /> : <Door />}
    </>
  );
}

/** Whom a help-desk member looks after who is limited to some: what happens at the door is everybody's, and not told. */
function Whose({ roles }: { roles: readonly { name: string }[] }) {
  const names = new Intl.ListFormat(currentLanguage(), { type: "conjunction" }).format(roles.map(({ name }) => name));
  return <Note>{words("adminToday")("whose", { count: roles.length, roles: names })}</Note>;
}

/** How the door has been doing, for everybody. */
async function Door() {
  const { services, organization } = currentContext();
  const days = await signInDays(services, organization, shownDays);
  return (
    <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
      <DayChart days={days} />
      <StopsTable stops={stopsOf(days)} days={shownDays} />
    </div>
  );
}
