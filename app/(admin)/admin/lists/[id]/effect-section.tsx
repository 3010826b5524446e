import { Section } from "@/components/admin/section";
import { Facts } from "@/components/ui/facts";
import { type Effect, mustHold } from "@/lib/domain/lists/count-effect";
import type { ListedImport } from "@/lib/domain/lists/read-lists";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { needsOf, offers } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { ConfirmForm } from "./confirm-form";
import { DiscardForm } from "./discard-form";
import { LostPeople } from "./lost-people";

interface EffectSectionProps {
  list: ListedImport;
  effect: Effect;
  person: LiveSession;
}

/** What a list does, or did when it came into force: in numbers, and whose access it takes by name; and its confirmation. */
export function EffectSection({ list, effect, person }: EffectSectionProps) {
  const { organization } = currentContext();
  const text = words("adminLists");
  const held = list.state === "held";
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
      {held && effect.lost > 0 && <LostPeople listId={list.id} count={effect.lost} />}
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
