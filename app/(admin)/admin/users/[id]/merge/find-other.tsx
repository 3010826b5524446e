import { Section } from "@/components/admin/section";
import { Button, ButtonLink } from "@/components/ui/button";
import { Entry } from "@/components/ui/entry";
import { Field } from "@/components/ui/field";
import { searchUsers } from "@/lib/domain/users/search-users";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import type { SubjectPage } from "@/lib/web/subject";

/** So many accounts are offered; who finds more types another letter. */
const most = 10;

/** The other account of the same person, by a part of its names. At first those whose name is the same. */
export async function FindOther({ person, profile, typed }: SubjectPage & { typed: string }) {
  const text = words("adminUser");
  const { services, organization } = currentContext();
  const wanted = (typed || profile.name).slice(0, 256);
  const viewer = { organization, actor: person, now: services.clock.now() };
  const { rows } = await searchUsers(services, viewer, { words: wanted }, null, {});
  const others = rows.filter(({ id }) => id !== profile.userId).slice(0, most);
  const page = routes.adminUserMerge(profile.userId);
  return (
    <Section title={text("merge.find")}>
      <form action={page} className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow basis-60">
          <Field id="q" label={text("merge.search")}>
            <input id="q" name="q" type="search" className="input" defaultValue={wanted} maxLength={256} />
          </Field>
        </div>
        <Button>{text("merge.go")}</Button>
      </form>
      {others.length === 0 && <p className="text-soft">{text("merge.noneFound")}</p>}
      <ul className="empty:hidden">
        {others.map(({ id, name, username, email, customerId }) => (
          <Entry
            key={id}
            title={name}
            details={[...new Set([username, email, customerId].filter((detail) => detail !== null))]}
            act={
              <ButtonLink href={`${page}?other=${id}`} slim aria-label={text("merge.chooseThis", { username })}>
                {text("merge.choose")}
              </ButtonLink>
            }
          />
        ))}
      </ul>
    </Section>
  );
}
