import { ButtonLink } from "@/components/ui/button";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";

export function BackToAccount() {
  return (
    <div>
      <ButtonLink look="quiet" slim href={routes.account} className="-ml-3">
        ‹ {words("shell")("backToAccount")}
      </ButtonLink>
    </div>
  );
}
