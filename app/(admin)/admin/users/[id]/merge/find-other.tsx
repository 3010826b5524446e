import { Section } from "@/components/admin/section";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { likelyDoubles } from "@/lib/domain/users/likely-doubles";
import { searchUsers } from "@/lib/domain/users/search-users";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import type { SubjectPage } from "@/lib/web/subject";
import { Others } from "./others";

/** So many accounts are offered; who finds more types another letter. */
const most = 10;

/** The other account of the same person: first those that look like theirs, then by a part of its names. */
export async function FindOther({ person, profile, typed }: SubjectPage & { typed: string }) {
  const text = words("adminUser");
  const { services, organization } = currentContext();
  const { userId } = profile;
  const viewer = { organization, actor: person, now: services.clock.now() };
  const wanted = typed.slice(0, 256);
  const doubles = wanted ? [] : (await likelyDoubles(services, viewer, userId, profile)).slice(0, most);
  const found = wanted ? await searchUsers(services, viewer, { words: wanted }, null, {}) : null;
  const others = [...(found?.rows ?? []), ...(found?.perhaps ?? [])].filter(({ id }) => id !== userId).slice(0, most);
  return (
    <>
      {doubles.length > 0 && (
        <Section title={text("merge.perhaps")}>
          <Others userId={userId} rows={doubles} />
        </Section>
      )}
      <Section title={text(doubles.length > 0 ? "merge.findElse" : "merge.find")}>
        <form action={routes.adminUserMerge(userId)} className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 grow basis-60">
            <Field id="q" label={text("merge.search")}>
              <input id="q" name="q" type="search" className="input" defaultValue={wanted} maxLength={256} />
            </Field>
          </div>
          <Button>{text("merge.go")}</Button>
        </form>
        {found && others.length === 0 && (
          <p role="status" className="text-soft">
            {text("merge.noneFound", { words: wanted })}
          </p>
        )}
        <Others userId={userId} rows={others} />
      </Section>
    </>
  );
}
