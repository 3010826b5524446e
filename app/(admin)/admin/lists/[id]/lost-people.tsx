import { Note } from "@/components/ui/note";
import { readLost } from "@/lib/domain/lists/read-lists";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";

/** So many of those who would lose their access are named at once, and so many when asked for. */
const [named, most] = [50, 1_000];

/** Who would lose their access by a list that waits, by name. */
export async function LostPeople({ listId, count }: { listId: string; count: number }) {
  const { services, organization } = currentContext();
  const text = words("adminLists");
  const lost = await readLost(services.db, organization, listId, most);
  const rest = lost.slice(named);
  return (
    <Note tone="bad" className="flex flex-col gap-2">
      <p className="font-[560]">{text("lose", { count })}</p>
      <Names people={lost.slice(0, named)} />
      {rest.length > 0 && (
        <details>
          <summary className="cursor-pointer">{text("more", { count: count - named })}</summary>
          <div className="flex flex-col gap-2 pt-2">
            <Names people={rest} />
            {count > most && <p>{text("more", { count: count - most })}</p>}
          </div>
        </details>
      )}
    </Note>
  );
}

function Names({ people }: { people: Awaited<ReturnType<typeof readLost>> }) {
  return (
    <ul className="columns-1 gap-6 sm:columns-2">
      {people.map(({ id, name, username }) => (
        <li key={id} className="[overflow-wrap:anywhere]">
          <a href={routes.adminUser(id)}>{name}</a> <span className="text-soft">{username}</span>
        </li>
      ))}
    </ul>
  );
}
