import type { LinkStep } from "@/lib/domain/links/link-life";
import { dateAndTime } from "./time";
import { words } from "./words";

/** The steps of a link's life in words; mail servers by name for administrators alone. */
export function linkSteps(steps: LinkStep[], { servers }: { servers: boolean }) {
  const text = words("linkLife");
  return steps.map(({ at, what, guess, server }) => ({
    at,
    time: dateAndTime(at),
    what:
      servers && server && (what === "accepted" || what === "mailRefused")
        ? text(`steps.${what}By`, { server })
        : text(`steps.${what}`, { guess: guess ?? "unknown" }),
  }));
}
