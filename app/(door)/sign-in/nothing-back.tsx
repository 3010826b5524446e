import { Note } from "@/components/ui/note";
import { cookieNames, readCookie } from "@/lib/cookies";
import type { Doors } from "@/lib/domain/connections/doors-of";
import { openFlow } from "@/lib/domain/connections/read-flow";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";

/** The connection to which this browser was sent a moment ago and from which nobody came back; null without one. */
export async function waitedFor({ connections }: Doors) {
  const { services, organization, request } = currentContext();
  const token = readCookie(request, cookieNames.flow);
  const flow = token ? await openFlow(services, { organization }, token) : null;
  return connections.find(({ id }) => id === flow?.connectionId) ?? null;
}

/** What may have happened at a provider from which nothing came back (R42). */
export function NothingBack({ name }: { name: string }) {
  return (
    <Note tone="wait" role="status">
      {words("signIn")("nothingBack", { name })}
    </Note>
  );
}
