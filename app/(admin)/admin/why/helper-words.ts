import type { Helper } from "@/lib/domain/diagnosis/who-helps";
import { words } from "@/lib/web/locale/words";

/** Who they are, in a sentence. */
export function namesOf(people: readonly { name: string }[]): string {
  const text = words("why");
  return people.map(({ name }) => name).reduceRight((other, one) => text("helper.and", { one, other }));
}

/** Who can help, where whoever looks cannot. */
export const helperWords = (helper: Helper): string =>
  helper.who === "colleagues"
    ? words("why")("helper.colleagues", { people: namesOf(helper.people) })
    : words("why")(`helper.${helper.who}`);
