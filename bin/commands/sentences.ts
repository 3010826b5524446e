import type { RefusalCode } from "@/lib/domain/refusal";
import { routes } from "@/lib/routes";
import words from "@/messages/en.json";
import type { LinkPurpose } from "@/prisma/generated/enums";

/** What an administrator is told of a refusal, and what mends it. */
export const explain = (code: RefusalCode): string => `${words.refusal[code].administrator} ${words.refusal[code].fix}`;

/** A time as it stands in a terminal. */
export const moment = (at: Date): string => `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** The address of a printed link, under its organization's own origin. */
export function linkAddress(origin: string, { purpose, secret }: { purpose: LinkPurpose; secret: string }): string {
  return origin + (purpose === "activation" ? routes.activateLink(secret) : routes.resetPasswordLink(secret));
}

/** What an error says; some of the network's have no words but a code. */
export function wordsOf(error: unknown): string {
  const { message = "", code } = error as { message?: string; code?: string };
  return message.trim() || code || String(error);
}
