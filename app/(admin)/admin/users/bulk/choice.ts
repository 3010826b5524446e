import type { BulkChoice } from "@/lib/domain/bulk/bulk-act";
import { isRead, type Params, readUserQuery } from "../user-query";

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** As many as a list's page has, some times over. */
const mostIds = 1_000;

export const someIds = (texts: readonly string[]): string[] =>
  [...new Set(texts)].filter((text) => uuid.test(text)).slice(0, mostIds);

/** Everybody of the list that has these in its address; nobody where one of its filters cannot be read: it would be everybody. */
export function allOf(params: Params): BulkChoice {
  const query = readUserQuery(params);
  if (!isRead(params, query)) return { ids: [] };
  const { words, typeId, roleId, rank, state, risk } = query;
  return { filter: { words, typeId, roleId, rank, state, risk } };
}
