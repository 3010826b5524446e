import type { Metadata } from "next";
import { Tabs } from "@/components/admin/tabs";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { bulkActs } from "@/lib/domain/bulk/bulk-act";
import { listChoices } from "@/lib/domain/users/list-choices";
import { listUsers } from "@/lib/domain/users/list-users";
import { searchUsers } from "@/lib/domain/users/search-users";
import type { Viewer } from "@/lib/domain/users/user-filter";
import type { UserPage } from "@/lib/domain/users/user-page";
import { routes } from "@/lib/routes";
import { offers, requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { BulkBar } from "./bulk-bar";
import { ChoosingForm } from "./choosing-form";
import { EmptyList } from "./empty-list";
import { FilterForm } from "./filter-form";
import { RememberList } from "./list-memory";
import { PageTurner } from "./page-turner";
import { Perhaps } from "./perhaps";
import { RemovedNote } from "./removed-note";
import { isNarrowed, queryFields, readUserQuery, type UserQuery, userListHref } from "./user-query";
import { UserTable } from "./user-table";

export function generateMetadata(): Metadata {
  return { title: words("admin")("places.users") };
}

/** The people of the organization: who they are, and in what state. */
export default async function UsersPage({ searchParams }: PageProps<"/admin/users">) {
  const person = await requireAct("users.see");
  const params = await searchParams;
  const query = readUserQuery(params);
  const { services, organization } = currentContext();
  const viewer = { organization, actor: person, now: services.clock.now() };
  const [choices, page] = await Promise.all([listChoices(services, organization, person), read(viewer, query)]);
  const text = words("adminUsers");
  const [mayAdd, mayChoose] = [offers(person, "user.add"), offers(person, "users.bulk")];
  const tabs = [{ id: undefined, name: text("allRoles") }, ...choices.roles].map(({ id, name }) => ({
    href: userListHref(query, { roleId: id }),
    label: name,
  }));
  return (
    <>
      <RememberList />
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1>{words("admin")("places.users")}</h1>
        {mayAdd && (
          <ButtonLink look="primary" href={routes.adminUserNew}>
            {text("add")}
          </ButtonLink>
        )}
      </header>
      {params.notice === "removed" && <RemovedNote />}
      <FilterForm query={query} types={choices.types} />
      {query.risk && <Note>{text("onlyRisk", { risk: words("adminTomorrow")(`groups.${query.risk}.title`) })}</Note>}
      <Card className="flex flex-col gap-3 max-sm:p-4">
        {choices.roles.length > 1 && <Tabs tabs={tabs} here={userListHref(query)} label={text("roles")} />}
        {page.rows.length === 0 ? (
          <EmptyList query={query} narrowed={isNarrowed(query)} mayAdd={mayAdd} near={page.perhaps.length > 0} />
        ) : (
          <ChoosingForm action={routes.adminUsersBulk} className="group/list flex flex-col gap-3">
            {queryFields(query).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            {mayChoose && (
              <BulkBar
                count={page.count}
                acts={bulkActs.filter((act) => act !== "unlock" || offers(person, "user.unlock"))}
              />
            )}
            <UserTable rows={page.rows} query={query} mayChoose={mayChoose} />
            <PageTurner query={query} page={page} />
          </ChoosingForm>
        )}
      </Card>
      <Perhaps rows={page.perhaps} />
    </>
  );
}

async function read(viewer: Viewer, query: UserQuery): Promise<UserPage & { perhaps: UserPage["rows"] }> {
  const { services } = currentContext();
  if (query.words) return searchUsers(services, viewer, query, query.sort, query);
  return { ...(await listUsers(services, viewer, query, query.sort ?? "name", query)), perhaps: [] };
}
