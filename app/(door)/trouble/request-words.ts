import { words } from "@/lib/web/locale/words";

/** The words around the form of a request. */
export function requestWords() {
  const text = words("request");
  return { submit: text("submit"), pending: text("pending"), sent: text("sent"), open: text("open") };
}
