import type { SignInFacts } from "./facts";

interface Seen {
  facts: SignInFacts;
  /** Null: none is set. */
  password: object | null;
}

/**
 * The facts of the way by which a user comes of their own accord: with their password where one is set and allowed, else
 * through the first connection that leads in. Where there is neither, the password speaks.
 */
export function theirWay({ facts, password }: Seen): SignInFacts {
  const [through] = facts.connections;
  const method = facts.methods.find((one) => one !== "password");
  const byPassword = password !== null && facts.methods.includes("password");
  return byPassword || !through || !method ? facts : { ...facts, method, through };
}
