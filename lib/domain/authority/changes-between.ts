import type { Prisma } from "@/prisma/generated/client";
import type { FieldChanges } from "./administer";

/** The fields in which two states of a thing differ, each with what it was and what it is; of a new thing all, of a removed one likewise. */
export function changesBetween(
  before: Record<string, Prisma.InputJsonValue | null> | null,
  after: Record<string, Prisma.InputJsonValue | null> | null,
): FieldChanges {
  const fields = Object.keys(after ?? before ?? {});
  const pairs = fields.map((field) => [field, { from: before?.[field] ?? null, to: after?.[field] ?? null }] as const);
  return Object.fromEntries(pairs.filter(([, { from, to }]) => JSON.stringify(from) !== JSON.stringify(to)));
}
