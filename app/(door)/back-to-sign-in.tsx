import { ButtonLink } from "@/components/ui/button";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";
import { currentPerson } from "@/lib/web/person";

/** The last way on of the door's pages; for somebody who is signed in it leads to their account. */
export async function BackToSignIn() {
  const person = await currentPerson();
  return (
    <ButtonLink look="quiet" href={person ? routes.account : routes.signIn}>
      {words("shell")(person ? "backToAccount" : "backToSignIn")}
    </ButtonLink>
  );
}
