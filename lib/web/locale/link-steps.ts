import type { LinkStep } from "@/lib/domain/links/link-life";
import { dateAndTime } from "./time";
import { words } from "./words";

/** What a mail server says, with its name. */
const said = ["accepted", "delivered", "mailRefused", "bounced"] as const;
const saidBy = (what: LinkStep["what"]) => said.find((one) => one === what);

/** The steps of a link's life in words; mail servers by name for administrators alone. */
export function linkSteps(steps: LinkStep[], { servers }: { servers: boolean }) {
  const text = words("linkLife");
  return steps.map(({ at, what, guess, server }) => {
    const named = servers && server ? saidBy(what) : undefined;
    const told = named
      ? text(`steps.${named}By`, { server: server ?? "" })
      : text(`steps.${what}`, { guess: guess ?? "unknown" });
    return { at, time: dateAndTime(at), what: told };
  });
}
