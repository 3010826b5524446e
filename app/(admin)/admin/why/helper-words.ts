import type { Helper } from "@/lib/domain/diagnosis/who-helps";
import { words } from "@/lib/web/locale/words";

/** Who they are, in a sentence. */
export function namesOf(people: readonly { name: string }[]): string {
  const text = words("why");
  const names = people.map(({ name }) => name);
  const [last = "", ...others] = names.toReversed();
  if (others.length === 0) return last;
  return text("helper.and", { one: others.toReversed().join(text("helper.separator")), other: last });
}

/** Who can help, where whoever looks cannot. */
export const helperWords = (helper: Helper): string =>
  helper.who === "colleagues"
    ? words("why")(helper.act === "user.change-email" ? "helper.address" : "helper.colleagues", {
        people: namesOf(helper.people),
      })
    : words("why")(`helper.${helper.who}`);
