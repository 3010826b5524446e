import * as z from "zod/mini";
import { id, openLine } from "./fields";

/** Words of several lines, which their verb looks at. */
const openWords = () => z.optional(z.string().check(z.maxLength(8_000)));

const line = () => z.optional(openLine(1_000));

// Which fields are asked is the policy's; its verb knows.
const everybody = {
  formId: id(),
  name: openLine(1_000),
  username: line(),
  email: line(),
  department: line(),
  roleWanted: line(),
  phone: line(),
  comment: openWords(),
  /** What the sender's device found for more room. */
  work: z.optional(z.string().check(z.maxLength(300))),
};

/** What of a request comes back with a refusal. */
export const keptOfRequest = ["name", "username", "email", "department", "roleWanted", "phone", "comment"] as const;

/** `/trouble/request-account` */
export const accountRequestForm = z.object(everybody);

/** What a request for support can be about, as its form lists them. */
export const topics = ["username", "password", "locked", "singleSignOn", "activation", "other"] as const;

/** `/trouble/contact-support` */
export const supportRequestForm = z.object({ ...everybody, topic: z.enum(topics) });

/** `/case`: number and phrase off the slip. */
export const enterCaseForm = z.object({ number: openLine(100), phrase: openLine(100) });

/** What the person writes on in their case. */
export const caseWordsForm = z.object({ caseId: id(), text: z.string().check(z.maxLength(8_000)) });

export const caseForm = z.object({ caseId: id() });
