import { routes } from "@/lib/routes";
import { words } from "./locale/words";
import type { currentPerson } from "./person";
import { startAddress } from "./start-address";

/** The way on which somebody proves who they are where their session came from. */
export interface ProveThere {
  href: string;
  label: string;
  /** What happens there and what comes then; for a form that stays open meanwhile. */
  hint: string;
}

type Person = NonNullable<Awaited<ReturnType<typeof currentPerson>>>;

/** Where whoever came through a provider proves that they still are the one (T53); null for whoever came with a password. */
export function proveThere(
  { connectionId, connectionName, method }: Person,
  returnTo: string = `${routes.account}?notice=proved`,
): ProveThere | null {
  if (!connectionId || !connectionName) return null;
  const href = startAddress({ id: connectionId, protocol: method }, { purpose: "proof", returnTo });
  const text = words("proveAgain");
  if (!href) return null;
  const name = connectionName;
  return { href, label: text("there", { name }), hint: text("thereHint", { name }) };
}
