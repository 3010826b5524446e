import { DoorHeading } from "@/components/shell/door-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { Ask } from "../ask";
import { BackToSignIn } from "../back-to-sign-in";
import { TicketLink } from "./ticket-link";

/** A request that the organization does not take here: whom to ask instead. */
export function NotOffered() {
  const text = words("request");
  return (
    <>
      <DoorHeading brand={currentBrand()} title={text("notOfferedHeading")} />
      <Card className="flex flex-col gap-4">
        <p>{text("notOffered", { organization: currentOrganization().name })}</p>
        <p>
          <Ask />
        </p>
        <ButtonLink href={routes.trouble}>{text("otherWays")}</ButtonLink>
      </Card>
      <TicketLink />
      <BackToSignIn />
    </>
  );
}
