import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";

/** A page of the operator's area that the help desk may not open. */
export default function OperatorForbidden() {
  const text = words("operator");
  return (
    <>
      <PageHeading title={words("admin")("forbiddenHeading")} />
      <Card className="flex flex-col items-start gap-4">
        <p>{text("forbidden")}</p>
        <ButtonLink href={routes.operator}>{text("toOrganizations")}</ButtonLink>
      </Card>
    </>
  );
}
