import { DoorHeading } from "@/components/shell/door-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { currentBrand } from "@/lib/web/brand";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";

/** The link's cookie did not come back: cookies are blocked, or it is too long ago (R85). */
export function MissingCookie({ renew }: { renew: { place: string; label: string } }) {
  const link = words("link");
  return (
    <>
      <DoorHeading brand={currentBrand()} title={link("cookiesHeading")} />
      <Card className="flex flex-col gap-4">
        <p>{link("cookiesBody")}</p>
        <ol className="flex list-decimal flex-col gap-2 pl-5">
          <li>{link("cookiesAllow", { host: currentOrganization().host })}</li>
          <li>{link("cookiesPrivate")}</li>
          <li>{link("cookiesAgain")}</li>
        </ol>
        <ButtonLink href={renew.place}>{renew.label}</ButtonLink>
      </Card>
    </>
  );
}
