import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SayItCode } from "@/components/ui/say-it-code";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";
import { sayIt } from "@/lib/web/say-it";

export function generateMetadata(): Metadata {
  return { title: words("error")("notFoundTitle") };
}

/** Nothing is there: the way on stays at the side. */
export default function OperatorNotFound() {
  return (
    <>
      <PageHeading title={words("error")("notFoundHeading")} />
      <Card className="flex flex-col items-start gap-4">
        <p>{words("operator")("notFound")}</p>
        <ButtonLink href={routes.operator}>{words("operator")("toOrganizations")}</ButtonLink>
        <SayItCode sayIt={sayIt()} />
      </Card>
    </>
  );
}
