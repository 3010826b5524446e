import { Note } from "@/components/ui/note";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { readSignInHint } from "@/lib/web/sign-in-hint";

/** What just happened to this browser, and what is best tried first; nothing where nothing happened. */
export function FirstStep() {
  const after = readSignInHint()?.after;
  if (!after) return null;
  const text = words("helpChecks");
  const { reset, activation } = policyOf(currentOrganization());
  const ways = {
    refusal: reset.selfService ? [routes.troubleReset, text("toReset")] : null,
    lock: [routes.signInLocked, text("toLock")],
    mail: null,
    provider: [routes.signInFailed, text("toFailed")],
    link: reset.selfService || activation.renewal === "person" ? [routes.trouble, text("toNewLink")] : null,
  } as const;
  const way = ways[after];
  return (
    <Note className="flex flex-col gap-1.5">
      <p>
        <b className="font-[560]">{text("firstHeading")}</b> {text(`first.${after}`)}
      </p>
      {way && (
        <p className="text-sm">
          <a href={way[0]}>{way[1]}</a>
        </p>
      )}
    </Note>
  );
}
