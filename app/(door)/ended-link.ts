import type { RefusalCode } from "@/lib/domain/refusal";

/** Whether a form was refused because its link cannot be used any more: the link's own page says why, and has a way on. */
export const endedLink = (code: RefusalCode): boolean => code.startsWith("link-") && code !== "link-other-tab";
