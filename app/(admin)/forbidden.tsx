import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { routes } from "@/lib/routes";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { requirePerson } from "@/lib/web/person";

/** A page of the administrators' area that the rank of whoever is signed in may not open. */
export default async function Forbidden() {
  const { rank } = await requirePerson();
  const admin = words("admin");
  return (
    <>
      <PageHeading title={admin("forbiddenHeading")} />
      <Card className="flex flex-col items-start gap-4">
        <p>
          {admin("forbiddenBody", {
            rank: words("account")(`ranks.${rank}`),
            organization: currentOrganization().name,
          })}
        </p>
        <ButtonLink href={routes.admin}>{admin("toAdmin")}</ButtonLink>
      </Card>
    </>
  );
}
