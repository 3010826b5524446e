import type { RefusalCode } from "@/lib/domain/refusal";
import { done } from "@/lib/domain/result";
import { hintLink, linkPlaces } from "./open-mailed-link";

/** Whether a form was refused because its link cannot be used any more: the link's own page says why, and has a way on. */
export const endedLink = (code: RefusalCode): boolean => code.startsWith("link-") && code !== "link-other-tab";

/** To that page, which shows the code of the form that was refused. */
export function toEndedLink(purpose: keyof typeof linkPlaces) {
  hintLink(purpose);
  return done<string>(linkPlaces[purpose].page);
}
