import type { Metadata } from "next";
import { DoorHeading } from "@/components/shell/door-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentContext } from "@/lib/web/context";
import { keepsCookies } from "@/lib/web/keeps-cookies";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { Ask } from "../../ask";
import { BackToSignIn } from "../../back-to-sign-in";
import { TicketLink } from "../ticket-link";
import { BrowserCheck } from "./browser-check";
import { CheckList } from "./check-list";
import { CookieTest } from "./cookie-test";
import { FirstStep } from "./first-step";
import { browserCheckWords, typingPadWords } from "./help-words";
import { knownChecks, platformOf } from "./known-checks";
import { MoreChecks } from "./more-checks";
import { TypingPad } from "./typing-pad";

export function generateMetadata(): Metadata {
  return { title: words("helpChecks")("title") };
}

/** The way in as far as a stranger may know it: this browser, this keyboard, and what else to look at (R45–R52). */
export default async function HelpPage({ searchParams }: PageProps<"/trouble/help">) {
  const { cookies } = await searchParams;
  const tried = cookies === "tried";
  const { organization, services } = currentContext();
  const text = words("helpChecks");
  const known = knownChecks();
  const head = text("resultHead", {
    organization: organization.name,
    number: String(organization.number),
    at: dateAndTime(services.clock.now()),
  });
  return (
    <>
      <DoorHeading brand={currentBrand()} title={text("heading")} lead={text("lead")} />
      <FirstStep />
      <Card data-wide className="flex flex-col gap-4">
        <h2>{text("browserHeading")}</h2>
        <BrowserCheck
          known={known}
          head={head}
          cookieCameBack={tried ? keepsCookies() : null}
          words={browserCheckWords()}
        />
        <div className="without-script">
          <CheckList checks={[{ id: "script", state: "unsure", sentence: text("scriptOff") }, ...known]} />
        </div>
        <CookieTest tried={tried} />
      </Card>
      <Card className="flex flex-col gap-4">
        <h2>{text("keyboardHeading")}</h2>
        <div className="needs-script">
          <TypingPad numLock={platformOf() === "windows"} words={typingPadWords()} />
        </div>
        <ul className="without-script flex list-disc flex-col gap-1.5 pl-5 text-[0.9375rem]">
          <li>{words("trouble")("checkCaps")}</li>
          <li>{text("padWithout")}</li>
        </ul>
        <p className="text-sm text-soft">{text("layout")}</p>
      </Card>
      <Card className="flex flex-col gap-4">
        <h2>{text("moreHeading")}</h2>
        <MoreChecks />
      </Card>
      <p className="text-sm text-soft">
        <Ask />
      </p>
      <TicketLink />
      <div className="flex flex-col">
        <ButtonLink look="quiet" href={routes.trouble}>
          {words("trouble")("title")}
        </ButtonLink>
        <BackToSignIn />
      </div>
    </>
  );
}
