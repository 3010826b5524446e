import { browserName } from "@/lib/domain/browser-name";
import { browserSupport, supportedFrom } from "@/lib/domain/browser-support";
import { currentContext } from "@/lib/web/context";
import { browserWords } from "@/lib/web/locale/browser-words";
import { words } from "@/lib/web/locale/words";
import type { Check } from "./check";

/** The browsers that are supported, with the version from which on. */
export const supportedList = (): string =>
  Object.entries(supportedFrom)
    .map(([browser, version]) => `${browser} ${version}`)
    .join(words("helpChecks")("between"));

/** What the server knows of this browser by what it says of itself, with a script and without. */
export function knownChecks(): Check[] {
  const userAgent = currentContext().request.headers["user-agent"] ?? "";
  const { version, supported, app } = browserSupport(userAgent);
  const text = words("helpChecks");
  const browser = [browserWords(userAgent), version && text("version", { version })]
    .filter(Boolean)
    .join(text("between"));
  const least = text("supported", { list: supportedList() });
  const next = { true: least, false: text("unsupportedNext", { list: supportedList() }), null: least };
  return [
    {
      id: "version",
      state: supported === null ? "unsure" : supported ? "good" : "bad",
      sentence: text(`browser.${supported ?? "unknown"}`, { browser }),
      next: next[`${supported}`],
    },
    ...(app ? [{ id: "app", state: "bad", sentence: text("inApp", { app }), next: text("inAppNext") } as const] : []),
  ];
}

/** Which keyboard is probably in front of them: how Caps Lock is turned off differs. */
export function platformOf(): "windows" | "mac" | "touch" {
  const { system } = browserName(currentContext().request.headers["user-agent"]);
  if (["iPhone", "iPad", "Android"].includes(system)) return "touch";
  return system === "macOS" ? "mac" : "windows";
}
