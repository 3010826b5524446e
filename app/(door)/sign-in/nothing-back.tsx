import { Note } from "@/components/ui/note";
import { cookieNames, readCookie } from "@/lib/cookies";
import type { Doors } from "@/lib/domain/connections/doors-of";
import { openFlow } from "@/lib/domain/connections/read-flow";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { Ask } from "../ask";

/** The connection to which this browser was sent a moment ago and from which nobody came back; null without one. */
export async function waitedFor({ connections }: Doors) {
  const { services, organization, request } = currentContext();
  const token = readCookie(request, cookieNames.flow);
  const flow = token ? await openFlow(services, { organization }, token) : null;
  return connections.find(({ id }) => id === flow?.connectionId) ?? null;
}

interface NothingBackProps {
  name: string;
  /** Where it can be tried again. */
  again: string | null;
}

/** What may have happened at a provider from which nothing came back, and who can do what about it (R42). */
export function NothingBack({ name, again }: NothingBackProps) {
  const text = words("signIn");
  return (
    <Note tone="wait" role="status" className="flex flex-col gap-2">
      <p className="font-[620]">{text("nothingBack.title", { name })}</p>
      <p>{text("nothingBack.lead")}</p>
      <ul className="flex list-disc flex-col gap-1 pl-5 text-sm">
        {(["notAssigned", "ownError", "notLoaded"] as const).map((what) => (
          <li key={what}>{text(`nothingBack.${what}`, { name })}</li>
        ))}
      </ul>
      {again && (
        <p className="text-sm">
          <a href={again}>{text("nothingBack.again", { name })}</a>
        </p>
      )}
      <p className="text-sm">
        <Ask />
      </p>
    </Note>
  );
}
