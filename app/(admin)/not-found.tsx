import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";

export function generateMetadata(): Metadata {
  return { title: words("error")("notFoundTitle") };
}

/** Nothing is there, or nobody: the way on stays at the side. */
export default function AdminNotFound() {
  return (
    <>
      <PageHeading title={words("error")("notFoundHeading")} />
      <Card className="flex flex-col items-start gap-4">
        <p>{words("admin")("notFoundBody")}</p>
        <ButtonLink href={routes.admin}>{words("admin")("toAdmin")}</ButtonLink>
        <p className="text-sm text-soft">
          {words("shell")("reference")}: <span className="font-mono">{currentContext().requestId}</span>
        </p>
      </Card>
    </>
  );
}
