import * as z from "zod/mini";
import { adminForm } from "./admin-form";
import { checkbox, id, optionalId, optionalLine, requiredLine, seen } from "./fields";

/** A whole number; empty: null, which leaves it to the policy. Anything else is no number, and the verb says so. */
const wholeOrEmpty = () =>
  z.pipe(
    optionalLine(12),
    z.transform((typed) => (!typed ? null : /^\d+$/.test(typed) ? Number(typed) : Number.NaN)),
  );

/** A user type: which one and what the form was filled from, or neither for a new one. */
export const typeForm = adminForm({
  id: optionalId(),
  seen: seen(500),
  name: requiredLine(60),
  maySignIn: checkbox(),
  getsMail: checkbox(),
  remembersDevice: checkbox(),
  idleMinutes: wholeOrEmpty(),
  absoluteMinutes: wholeOrEmpty(),
  mostSessions: wholeOrEmpty(),
});

/** The thing that is to be removed: a user type, a role or a portal. */
export const removeForm = adminForm({ id: id() });
