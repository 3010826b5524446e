import { OneButtonForm } from "@/components/form/one-button-form";
import { currentOrganization } from "@/lib/web/context";
import { keepsCookies } from "@/lib/web/keeps-cookies";
import { words } from "@/lib/web/locale/words";
import { tryCookieAction } from "./actions";
import type { Check } from "./check";
import { CheckList } from "./check-list";

/** The server's own try of a cookie: there and back, with a script and without. `tried`: it was given one a moment ago. */
export function CookieTest({ tried }: { tried: boolean }) {
  const text = words("helpChecks");
  const { host } = currentOrganization();
  const kept = keepsCookies();
  const result: Check = kept
    ? { id: "cookie-test", state: "good", sentence: text("cookieCameBack") }
    : { id: "cookie-test", state: "bad", sentence: text("cookieLost"), next: text("cookiesNext", { host }) };
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-4">
      {tried && (
        <div role={kept ? "status" : "alert"}>
          <CheckList checks={[result]} />
        </div>
      )}
      <OneButtonForm
        action={tryCookieAction}
        slim
        words={{ submit: text(tried ? "tryAgain" : "tryCookie"), pending: text("trying") }}
      />
    </div>
  );
}
