import type { ConnectionField } from "@/prisma/generated/enums";
import { canonical } from "../text";
import { type Difference, differenceBetween, differences } from "./difference-between";

/** How near what a provider said is to what stands in a field of a user. */
export interface Nearness {
  /** The field that is nearest, and what stands in it. */
  field: ConnectionField;
  own: string;
  /** `attribute`: another value of the answer is exactly this one. */
  difference: Difference | "attribute";
  /** The name of that attribute. */
  attribute: string | null;
  /** What the provider said: the value itself, or that of the attribute. */
  value: string;
}

/** A value of an answer, by the name of its attribute. */
export interface Said {
  name: string;
  value: string;
}

const order = [...differences.slice(0, 3), "attribute", ...differences.slice(3)] as const;

/** Nearest first. */
export const byNearness = (one: Pick<Nearness, "difference">, other: Pick<Nearness, "difference">): number =>
  order.indexOf(one.difference) - order.indexOf(other.difference);

/** What makes a user a likely one: the nearest of their fields to the value, or to another of the answer; null where none is near. */
export function nearnessOf(
  own: Record<ConnectionField, string | null>,
  value: string | null,
  others: readonly Said[],
): Nearness | null {
  const fields = ["username", "email", "customerId"] as const;
  const found = fields.flatMap((field): Nearness[] => {
    const stands = own[field];
    if (stands === null) return [];
    const difference = value === null ? null : differenceBetween(value, stands);
    const attribute = others.find((one) => canonical(one.value) === canonical(stands));
    const about = { field, own: stands };
    return [
      ...(difference && value !== null ? [{ ...about, difference, attribute: null, value }] : []),
      ...(attribute && attribute.value !== value
        ? [{ ...about, difference: "attribute" as const, attribute: attribute.name, value: attribute.value }]
        : []),
    ];
  });
  return found.sort(byNearness)[0] ?? null;
}
