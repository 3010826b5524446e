import type { ListedMail } from "@/lib/domain/mail/list-user-mails";

/** In what color the state of a mail is said. */
export const mailTone: Record<ListedMail["state"], "plain" | "good" | "bad" | "wait"> = {
  queued: "wait",
  accepted: "good",
  delivered: "good",
  bounced: "bad",
  refused: "bad",
  expired: "bad",
};
