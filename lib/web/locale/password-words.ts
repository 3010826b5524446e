import { words } from "./words";

/** What a password field says in the browser. */
export function passwordWords() {
  const field = words("field");
  return {
    show: field("show"),
    hide: field("hide"),
    showPassword: field("showPassword"),
    hidePassword: field("hidePassword"),
    capsLock: field("capsLock"),
    edgeSpace: field("edgeSpace"),
  };
}
