"use server";
import { addEntry } from "@/lib/domain/lists/add-entry";
import { confirmList } from "@/lib/domain/lists/confirm-list";
import { discardList } from "@/lib/domain/lists/discard-list";
import { mapList } from "@/lib/domain/lists/map-list";
import { removeEntry } from "@/lib/domain/lists/remove-entry";
import { done } from "@/lib/domain/result";
import { addEntryForm, confirmListForm, discardListForm, mapListForm, removeEntryForm } from "@/lib/forms/list-form";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";

export const confirmListAction = adminAction(
  { schema: confirmListForm, keep: ["typed"] },
  async ({ listId, lost, typed, comment }, { services, visit }) => {
    const number = typed === undefined || !/^\d{1,9}$/.test(typed) ? null : Number(typed);
    const confirmed = await confirmList(services, visit, { listId, lost, typed: number, comment });
    return confirmed.ok ? done(`${routes.adminLists}?notice=confirmed`) : confirmed;
  },
);

export const discardListAction = adminAction({ schema: discardListForm }, async ({ listId }, { services, visit }) => {
  const discarded = await discardList(services, visit, { listId });
  return discarded.ok ? done(`${routes.adminLists}?notice=discarded`) : discarded;
});

export const mapListAction = adminAction({ schema: mapListForm }, async (input, { services, visit }) => {
  const { listId, comment: _, proof: __, ...columns } = input;
  const chosen = Object.entries(columns).filter((entry): entry is [string, number] => entry[1] !== null);
  const mapped = await mapList(services, visit, { listId, mapping: Object.fromEntries(chosen) });
  return mapped.ok ? done(routes.adminList(listId)) : mapped;
});

export const addEntryAction = adminAction(
  { schema: addEntryForm, keep: ["customerId", "email", "name"] },
  async ({ proof: _, ...said }, { services, visit }) => {
    const added = await addEntry(services, visit, said);
    return added.ok ? done(`${routes.adminLists}?notice=added`) : added;
  },
);

export const removeEntryAction = adminAction(
  { schema: removeEntryForm },
  async ({ entryId, comment }, { services, visit }) => {
    const removed = await removeEntry(services, visit, { entryId, comment });
    if (!removed.ok) return removed;
    return done(`${routes.adminLists}?notice=${removed.value.lost > 0 ? "removedLost" : "removed"}`);
  },
);
