import { ButtonLink } from "@/components/ui/button";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";

/** The last way on of the door's pages. */
export function BackToSignIn() {
  return (
    <ButtonLink look="quiet" href={routes.signIn}>
      {words("shell")("backToSignIn")}
    </ButtonLink>
  );
}
