import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";

/** For whoever sent a request and comes back: the way to its private page. */
export function SentBefore() {
  return (
    <p className="text-sm text-soft [:has([data-sent])_&]:hidden">
      {words("request").rich("sentBefore", { a: (chunk) => <a href={routes.case}>{chunk}</a> })}
    </p>
  );
}
