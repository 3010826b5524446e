import { DoorHeading } from "@/components/shell/door-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SayItCode } from "@/components/ui/say-it-code";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { sayIt, sayItAfter } from "@/lib/web/say-it";
import { Ask } from "../ask";
import { BackToSignIn } from "../back-to-sign-in";

type What = "undone" | "undone-partly" | "missing" | "used" | "expired" | "replaced" | "revoked" | "invalid";

/** It was done, or cannot be: what that means, and the way on. */
export function EndedUndo({ what, at, good }: { what: What; at?: unknown; good?: boolean }) {
  const text = words("undo");
  const when = at instanceof Date ? dateAndTime(at) : "";
  return (
    <>
      <DoorHeading brand={currentBrand()} title={text(`${what}.heading`)} />
      <Card className="flex flex-col gap-4">
        <p role={good ? "status" : undefined}>{text(`${what}.body`, { at: when })}</p>
        <ButtonLink look="primary" href={routes.adminPolicy}>
          {text("toPolicy")}
        </ButtonLink>
        {!good && (
          <p className="text-sm text-soft">
            <Ask />
          </p>
        )}
        {!good && <SayItCode sayIt={sayItAfter("link") ?? sayIt()} />}
      </Card>
      <BackToSignIn />
    </>
  );
}
