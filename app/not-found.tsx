import type { Metadata } from "next";
import { DoorFrame } from "@/components/shell/door-frame";
import { DoorHeading } from "@/components/shell/door-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SayItLine } from "@/components/ui/say-it-line";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { words } from "@/lib/web/locale/words";
import { sayIt } from "@/lib/web/say-it";
import { PageFooter } from "./page-footer";

export function generateMetadata(): Metadata {
  return { title: words("error")("notFoundTitle") };
}

export default function NotFound() {
  const error = words("error");
  const { code, label } = sayIt();
  return (
    <DoorFrame footer={<PageFooter />}>
      <DoorHeading brand={currentBrand()} title={error("notFoundHeading")} />
      <Card className="flex flex-col gap-4">
        <p>{error("notFoundBody")}</p>
        <ButtonLink look="primary" href={routes.home}>
          {error("toStart")}
        </ButtonLink>
        {/* Every page brings this one along: what would copy the code is not worth a file more. */}
        <SayItLine code={code} label={label} />
      </Card>
    </DoorFrame>
  );
}
