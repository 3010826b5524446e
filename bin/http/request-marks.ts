import { randomBytes } from "node:crypto";

/** What is new for every request. */
export interface RequestMarks {
  /** A reference number of 60 random bits, which a person quotes to the help desk. */
  requestId: string;
  /** What the policy of the answer calls its own scripts and styles by (T59). */
  nonce: string;
}

// Without the letters that are misread aloud.
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

export function newMarks(): RequestMarks {
  const random = randomBytes(28);
  const requestId = Array.from(random.subarray(0, 12), (byte) => alphabet[byte & 31]).join("");
  return { requestId, nonce: random.subarray(12).toString("base64") };
}
