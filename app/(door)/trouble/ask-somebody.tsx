import { DoorHeading } from "@/components/shell/door-heading";
import { Card } from "@/components/ui/card";
import { currentBrand } from "@/lib/web/brand";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { Whom } from "../ask";
import { BackToSignIn } from "../back-to-sign-in";
import { NotSure } from "../check-browser";
import { FirstChecks } from "../checks";
import { StatusNote } from "../status-note";
import { AtProvider } from "./at-provider";
import { Choices } from "./choices";
import { LostInvitation } from "./lost-invitation";
import { SentBefore } from "./sent-before";

/** The help page where people may not reset their password by mail: whom to ask, and what to say (R56, R62, R64). */
export function AskSomebody({ after }: { after?: unknown }) {
  const organization = currentOrganization();
  const ask = words("askSomebody");
  return (
    <>
      <DoorHeading brand={currentBrand()} title={ask("heading")} />
      <StatusNote />
      <Card className="flex flex-col gap-4">
        <p>{ask("body", { organization: organization.name })}</p>
        <section className="flex flex-col gap-1.5">
          <h2>{ask("whom")}</h2>
          <p>
            <Whom />
          </p>
        </section>
        <section className="flex flex-col gap-1.5">
          <h2>{ask("what")}</h2>
          <ul className="flex list-disc flex-col gap-1 pl-5">
            <li>{ask("whatName")}</li>
            <li>
              {ask.rich("whatNumber", {
                number: String(organization.number),
                b: (text) => <b className="font-mono">{text}</b>,
              })}
            </li>
            <li>{ask("whatWish")}</li>
          </ul>
        </section>
        <LostInvitation />
      </Card>
      <AtProvider />
      <Choices after={after} />
      <FirstChecks open />
      <NotSure />
      <SentBefore />
      <BackToSignIn />
    </>
  );
}
