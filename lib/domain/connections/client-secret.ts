import { after, days } from "../duration";
import type { Services } from "../services";
import type { Connection } from "./connection";
import { unseal } from "./seal";

/** What a client's secret is sealed for: the row that it is of. */
export const clientSecretContext = (connectionId: string): string => `connection ${connectionId} client secret`;

/** Whether the last day of a secret, as the provider says it, is over. */
export const secretOver = (endsOn: Date, now: Date): boolean => after(endsOn, days(1)) <= now;

/**
 * Our secret at an OpenID provider; null for a public client. Throws where the key is gone under which it was sealed:
 * without its secret an application must not pass for a public one.
 */
export function clientSecretOf(
  { linkKeys }: Pick<Services, "linkKeys">,
  { id, clientSecret }: Pick<Connection, "id" | "clientSecret">,
): string | null {
  if (!clientSecret) return null;
  const secret = unseal(linkKeys, clientSecretContext(id), clientSecret);
  if (secret === null) throw new Error(`the client secret of connection ${id} does not open: enter it anew`);
  return secret;
}
