import * as z from "zod/mini";
import { checkbox, id, openLine, password } from "./fields";

/** `/sign-up`: where the link goes; `again` on the page after it. Named as there, so that what was typed comes along. */
export const signUpForm = z.object({
  email: openLine(1_000),
  customerId: z.optional(openLine(1_000)),
  again: checkbox(),
});

/** `/sign-up/account`: everything of the account, when the address is proven. */
export const ownAccountForm = z.object({
  signUpId: id(),
  name: openLine(1_000),
  username: z.optional(openLine(1_000)),
  password: password(),
  repeat: password(),
  terms: checkbox(),
});
