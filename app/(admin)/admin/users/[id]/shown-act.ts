import type { Act } from "@/lib/domain/authority/acts";

/** The acts that the overview offers, in their order, with the key of their words. */
export const wordsOfAct = {
  "user.send-activation": "sendActivation",
  "user.send-reset": "sendReset",
  "user.set-temporary-password": "temporaryPassword",
  "user.unlock": "unlock",
  "user.add-to-list": "addToList",
  "user.end-sessions": "endSessions",
  "user.change-type": "changeType",
  "user.resume": "resume",
  "user.suspend": "suspend",
  "user.merge": "merge",
  "user.remove": "remove",
} as const satisfies Partial<Record<Act, string>>;

export type ShownAct = keyof typeof wordsOfAct;

export const shownActs = Object.keys(wordsOfAct) as ShownAct[];
