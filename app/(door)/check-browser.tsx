import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";

/**
 * To the checks of browser and keyboard, which take ten seconds. `cookiesTried`: this browser was given a cookie a moment
 * ago, so that the page there says whether it came back, whatever the browser thinks of itself.
 */
export function CheckBrowser(props: { className?: string; cookiesTried?: boolean }) {
  const { className = "text-sm", cookiesTried } = props;
  return (
    <p className={className}>
      <a href={cookiesTried ? routes.troubleHelpCookies : routes.troubleHelp}>{words("helpChecks")("link")}</a>
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
