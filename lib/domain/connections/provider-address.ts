import type { Organization } from "../organizations/organization";
import { done, type Result, refuse } from "../result";

const loopback = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/** Whether an organization is served on this very machine, where providers may be too. */
export const onThisMachine = ({ origin }: Pick<Organization, "origin">): boolean =>
  loopback.test(new URL(origin).hostname);

/** An address of a provider: https, and plain http to this machine where the organization is there itself. */
export function providerAddress(
  organization: Pick<Organization, "origin">,
  field: string,
  typed: string,
): Result<string> {
  const text = typed.trim();
  if (text === "") return refuse("field-missing", { field });
  if (text.length > 2_000 || !URL.canParse(text)) return refuse("provider-address-invalid", { field });
  const { protocol, hostname, username, password, hash } = new URL(text);
  const plain = protocol === "http:" && loopback.test(hostname) && onThisMachine(organization);
  const good = (protocol === "https:" || plain) && !username && !password && !hash;
  return good ? done(text) : refuse("provider-address-invalid", { field });
}
