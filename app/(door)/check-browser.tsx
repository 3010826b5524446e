import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";

/** To the checks of browser and keyboard, which take ten seconds. */
export function CheckBrowser({ className = "text-sm" }: { className?: string }) {
  return (
    <p className={className}>
      <a href={routes.troubleHelp}>{words("helpChecks")("link")}</a>
    </p>
  );
}

/** The same, for somebody who does not know where to begin. */
export function NotSure() {
  return (
    <p className="text-sm text-soft">
      {words("helpChecks").rich("invite", { link: (text) => <a href={routes.troubleHelp}>{text}</a> })}
    </p>
  );
}
