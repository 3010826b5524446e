import { doorsOf } from "@/lib/domain/connections/doors-of";
import { currentContext } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { words } from "@/lib/web/locale/words";

/** Where a password is changed that is not ours; nothing where nobody comes through a provider. */
export async function AtProvider() {
  const { services, organization } = currentContext();
  const { connections } = await doorsOf(services, organization);
  if (connections.length === 0) return null;
  const list = new Intl.ListFormat(currentLanguage(), { type: "disjunction" });
  const names = list.format(connections.map(({ name }) => name));
  return <p className="text-[0.9375rem] [overflow-wrap:anywhere]">{words("trouble")("atProvider", { names })}</p>;
}
