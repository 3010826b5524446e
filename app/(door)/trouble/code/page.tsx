import type { Metadata } from "next";
import { DoorHeading } from "@/components/shell/door-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { shownCode } from "@/lib/domain/callers/shown-code";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { currentVisit } from "@/lib/web/visit";
import { BackToSignIn } from "../../back-to-sign-in";

export function generateMetadata(): Metadata {
  return { title: words("callerCode")("title") };
}

/** On the telephone with an administrator: the code that this browser shows, to be read out. */
export default async function CallerCodePage() {
  const { services, organization } = currentContext();
  const shown = await shownCode(services, await currentVisit());
  const text = words("callerCode");
  return (
    <>
      <DoorHeading brand={currentBrand()} title={text(shown ? "heading" : "noneHeading")} />
      <Card className="flex flex-col gap-4">
        {shown ? (
          <>
            <p className="text-center font-mono text-4xl font-bold tracking-widest tabular-nums">
              {shown.code.slice(0, 3)} {shown.code.slice(3)}
            </p>
            <p>{text("body", { by: shown.by, organization: organization.name })}</p>
            <Note tone="wait">{text("warning")}</Note>
          </>
        ) : (
          <>
            <p>{text("noneBody")}</p>
            <ButtonLink href={routes.callerCode}>{text("again")}</ButtonLink>
          </>
        )}
      </Card>
      <BackToSignIn />
    </>
  );
}
