import * as z from "zod/mini";
import { adminForm } from "./admin-form";
import { hidden, id, openLine, optionalLine, wholeNumber } from "./fields";

/** `/admin/lists/<id>`: puts a list in force; `lost` as the page said it, `typed` where so many ask for it. */
export const confirmListForm = adminForm({ listId: id(), lost: wholeNumber(), typed: optionalLine(16) });

/** Somebody without an account, put on the list in force by hand. */
export const addEntryForm = adminForm({ customerId: openLine(64), email: openLine(254), name: openLine(200) });

export const removeEntryForm = adminForm({ entryId: hidden(z.string().check(z.regex(/^\d{1,18}$/))) });

export const discardListForm = adminForm({ listId: id() });

/** Which column of the file is which of ours: its place, counted from 0; empty: none. */
const column = hidden(
  z.pipe(
    z.string().check(z.regex(/^\d{0,3}$/)),
    z.transform((chosen) => (chosen === "" ? null : Number(chosen))),
  ),
);

export const mapListForm = adminForm({
  listId: id(),
  customerId: column,
  email: column,
  username: column,
  name: column,
  firstName: column,
  lastName: column,
  type: column,
  roles: column,
});
