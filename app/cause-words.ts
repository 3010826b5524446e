import type { ActiveCause } from "@/lib/domain/status/read-status";
import { patience } from "@/lib/domain/status/slow-database";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";

type Said = "state" | "short" | "person" | "administrator" | "fix" | "over";

/** One sentence about a cause that stops many, for whoever reads it. */
export const causeWords = ({ code, since, facts }: ActiveCause, said: Said): string =>
  words("cause")(`${code}.${said}`, { ...facts, patience: patience / 1_000, since: since ? moment(since) : "" });
