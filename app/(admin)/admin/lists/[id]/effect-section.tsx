import { Section } from "@/components/admin/section";
import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import { type Effect, mustHold } from "@/lib/domain/lists/count-effect";
import { type ListedImport, readLost } from "@/lib/domain/lists/read-lists";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { routes } from "@/lib/routes";
import { needsOf, offers } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { ConfirmForm } from "./confirm-form";
import { DiscardForm } from "./discard-form";

/** So many of those who would lose their access are named. */
const named = 50;

interface EffectSectionProps {
  list: ListedImport;
  effect: Effect;
  person: LiveSession;
}

/** What a list does, or did when it came into force: in numbers, and whose access it takes by name; and its confirmation. */
export async function EffectSection({ list, effect, person }: EffectSectionProps) {
  const { services, organization } = currentContext();
  const text = words("adminLists");
  const held = list.state === "held";
  const lost = held ? await readLost(services.db, organization, list.id, named) : [];
  const over =
    list.inForceAt && text("inForceSince", { at: moment(list.inForceAt), name: list.confirmedBy ?? text("somebody") });
  return (
    <Section title={text(held ? "would" : "did")} lead={over ?? undefined}>
      <Facts
        facts={[
          [text("goodRows"), text("count", { count: list.rows - list.badRows })],
          [text("effect.added"), effect.added],
          [text("effect.same"), effect.same],
          [text("effect.changed"), effect.changed],
          [text("effect.gone"), effect.gone],
          [text("effect.lost"), text("ofActive", { count: effect.lost, active: effect.active })],
        ]}
      />
      {held && effect.lost > 0 && (
        <Note tone="bad" className="flex flex-col gap-2">
          <p className="font-[560]">{text("lose", { count: effect.lost })}</p>
          <ul className="columns-1 gap-6 sm:columns-2">
            {lost.map(({ id, name, username }) => (
              <li key={id} className="[overflow-wrap:anywhere]">
                <a href={routes.adminUser(id)}>{name}</a> <span className="text-soft">{username}</span>
              </li>
            ))}
          </ul>
          {effect.lost > lost.length && <p>{text("more", { count: effect.lost - lost.length })}</p>}
        </Note>
      )}
      {held && offers(person, "lists.confirm") && (
        <>
          <ConfirmForm
            hidden={{ listId: list.id, lost: String(effect.lost) }}
            many={mustHold(organization, effect)}
            needs={needsOf(person, "lists.confirm")}
            words={{
              ...actWords(text("confirm", { count: effect.lost }), text("working")),
              typed: text("typed"),
              typedHint: text("typedHint", { count: effect.lost }),
            }}
          />
          <DiscardForm listId={list.id} />
        </>
      )}
    </Section>
  );
}
