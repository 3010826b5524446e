import { notFound } from "next/navigation";
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
  if (rank === "none") notFound();
  const admin = words("admin");
  return (
    <>
      <PageHeading title={admin("forbiddenHeading")} />
      <Card className="flex flex-col items-start gap-4">
        <p>{admin(`forbiddenBody.${rank}`, { organization: currentOrganization().name })}</p>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={routes.admin}>{admin("toAdmin")}</ButtonLink>
          <ButtonLink
            look="quiet"
            href={`${routes.adminUsers}?rank=${rank === "helpdesk" ? "administrator" : "owner"}`}
          >
            {admin("who")}
          </ButtonLink>
        </div>
      </Card>
    </>
  );
}
