import * as z from "zod/mini";
import { personShape } from "./add-person-form";
import { adminForm } from "./admin-form";
import { withBoxes } from "./boxes";
import { hidden, id, optionalId, wholeNumber } from "./fields";

/** Which case, as the page was shown. What a button or a list says beside it is the page's, too. */
const shown = { caseId: id(), revision: wholeNumber() };

const words = { text: z.string().check(z.maxLength(8_000)) };

/** `/admin/requests/<id>`: an act on the case that needs no more. */
export const actOnCaseForm = adminForm(shown);

/** Words to whoever sent it; the button says of what kind. */
export const writeInCaseForm = adminForm({ ...shown, ...words, kind: hidden(z.enum(["answer", "ask", "decline"])) });

export const noteInCaseForm = adminForm({ ...shown, ...words });

/** `/admin/requests?under=`: all that lie folded under one, as the page was shown then (milliseconds since 1970). */
export const closeFoldedForm = adminForm({
  under: id(),
  shownAt: hidden(z.coerce.number().check(z.int(), z.gte(0), z.lte(8.64e15))),
  ...words,
});

/** Who looks after it; empty: nobody. */
export const assignCaseForm = adminForm({ ...shown, assigneeId: hidden(z.union([z.literal(""), z.uuid()])) });

/** Whom it is about; without: nobody known. */
export const linkCaseForm = adminForm({ ...shown, userId: optionalId() });

/** The person whom an account request becomes. */
export const approveAccountForm = withBoxes(adminForm({ ...personShape, ...shown }), "role.");

/** `/admin/requests/ticket`: to the operator, about the organization or one of its users. */
export const openTicketForm = adminForm({ formId: id(), userId: optionalId(), ...words });

/** What an administrator writes on in a ticket. */
export const addToTicketForm = adminForm({ caseId: id(), ...words });
