import * as z from "zod/mini";
import { checkbox, optionalLine, password, requiredLine } from "./fields";

/** `/sign-in`. `username` is whatever the policy lets a person type. */
export const signInForm = z.object({
  username: requiredLine(256),
  password: password(),
  sharedComputer: checkbox(),
  returnTo: optionalLine(2_048),
});
