import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";
import type { CallerGoal } from "./caller/goal";

/** Instead of the form of an act that gives the account into other hands: first make sure who is calling. */
export function CallerFirst(props: { userId: string; goal: CallerGoal; name?: string; primary?: boolean }) {
  const { userId, goal, name, primary } = props;
  const text = words("adminUser");
  return (
    <Note tone="wait" className="flex flex-col items-start gap-3">
      <p>
        {name && <b>{name}: </b>}
        {text("caller.first")}
      </p>
      <ButtonLink
        href={`${routes.adminUserCaller(userId)}?for=${goal}`}
        look={primary ? "primary" : "plain"}
        slim={!primary}
      >
        {text("caller.go")}
      </ButtonLink>
    </Note>
  );
}
