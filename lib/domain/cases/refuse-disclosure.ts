import type { Case } from "@/prisma/generated/client";
import { holdsTemporary } from "../passwords/generate-temporary";
import { type Refusal, refuse } from "../result";
import type { Transaction } from "../services";
import { canonical } from "../text";

/**
 * Why words may not stand on a private page: they name the username or the address of the account that the case is about,
 * or a username or address of anybody here; or they hold a temporary password. Such an answer goes to the address on file, or is handed over in person.
 * Whoever sent the request may be anybody, and what they typed themselves is no exception: it would be confirmed.
 */
export async function refuseDisclosure(
  tx: Transaction,
  row: Pick<Case, "organizationId" | "userId">,
  words: string,
): Promise<Refusal | null> {
  const { organizationId, userId } = row;
  const text = canonical(words);
  const tokens = tokensOf(text);
  const about = userId ? [{ id: userId }] : [];
  const others = [
    { usernameKey: { in: tokens } },
    { emailKey: { in: tokens } },
    { id: { in: await unlike(tx, organizationId, text) } },
  ];
  const users = await tx.user.findMany({
    where: { organizationId, OR: [...about, ...others] },
    select: { id: true, usernameKey: true, emailKey: true },
  });
  const named = users.some(({ id, usernameKey, emailKey }) =>
    id === userId ? [usernameKey, emailKey].some((key) => key && holds(text, key)) : true,
  );
  return named || holdsTemporary(words) ? refuse("case-discloses", { field: "text" }).refusal : null;
}

/** Whether the text has it anywhere, words without gaps between them too; of very short ones as a word of its own. */
const holds = (text: string, key: string): boolean =>
  key.length > 3 ? text.includes(key) : text.split(/[^\p{L}\p{N}]+/u).includes(key);

/**
 * The users with a username or an address in the text that no token is like: of letters or signs at which tokens end. Only
 * where it has a sign or a digit that plain words do not.
 */
async function unlike(tx: Transaction, organizationId: string, text: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM user_account WHERE organization_id = ${organizationId}::uuid AND (
      username_key ~ '[^a-z0-9._@+-]' AND username_key ~ '[0-9._@+-]' AND length(username_key) > 3 AND strpos(${text}, username_key) > 0
      OR email_key ~ '[^a-z0-9._@+-]' AND strpos(${text}, email_key) > 0) LIMIT 10`;
  return rows.map(({ id }) => id);
}

/** What in a text looks like a username or an address: plain words are what people are called and what they do. */
export function tokensOf(text: string): string[] {
  const parts = text.split(/[^a-z0-9._@+-]+/).map((part) => part.replace(/^[._@+-]+|[._@+-]+$/g, ""));
  return [...new Set(parts.filter((part) => /[\d._@+-]/.test(part)))].slice(0, 1_000);
}
