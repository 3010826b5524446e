import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Choice } from "@/components/ui/choice";
import { listPortals } from "@/lib/domain/portals/list-portals";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { requirePerson } from "@/lib/web/person";
import { currentVisit } from "@/lib/web/visit";
import { Ask } from "../(door)/ask";

export function generateMetadata(): Metadata {
  return { title: words("home")("title") };
}

/** The applications that the person's roles grant. */
export default async function HomePage() {
  const person = await requirePerson();
  const { services, organization } = currentContext();
  const portals = await listPortals(services, await currentVisit(), person.userId);
  const home = words("home");
  return (
    <>
      <PageHeading
        title={home("hello", { name: person.name })}
        lead={portals.length > 0 ? home("lead", { organization: organization.name }) : undefined}
      />
      {portals.length > 0 ? (
        <nav aria-label={home("title")} className="grid gap-3.5 sm:grid-cols-2">
          {portals.map(({ id, name, address, description }) => (
            <Choice key={id} href={address} title={name} words={description} outside={!address.startsWith("/")} />
          ))}
        </nav>
      ) : (
        <Card className="flex flex-col gap-2">
          <h2>{home("none")}</h2>
          {person.rank === "none" ? (
            <>
              <p className="text-soft">{home("noneWords", { organization: organization.name })}</p>
              <p className="text-sm text-soft">
                <Ask />
              </p>
            </>
          ) : (
            <>
              <p className="text-soft">{home("noneRanked")}</p>
              <ButtonLink href={routes.admin} look="primary" className="self-start">
                {home("toAdministration")}
              </ButtonLink>
            </>
          )}
        </Card>
      )}
    </>
  );
}
