import { DoorHeading } from "@/components/shell/door-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SayItCode } from "@/components/ui/say-it-code";
import { recordNameless } from "@/lib/domain/links/record-nameless";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentContext } from "@/lib/web/context";
import { keepsCookies } from "@/lib/web/keeps-cookies";
import { words } from "@/lib/web/locale/words";
import { sayIt } from "@/lib/web/say-it";
import { currentVisit } from "@/lib/web/visit";
import { Ask } from "./ask";
import { BackToSignIn } from "./back-to-sign-in";
import { CheckBrowser } from "./check-browser";
import type { LinkPurpose } from "./open-mailed-link";

/**
 * The page of a link without its cookie: nobody opened one, or it is too long ago. Where no cookie of ours came at all
 * the browser may block them, and what to do then stands there too (R85).
 */
export async function MissingLink({ purpose }: { purpose: LinkPurpose }) {
  const { organization, services } = currentContext();
  await recordNameless(services, await currentVisit(), "link-cookie-missing");
  const { activation, reset } = policyOf(organization);
  const link = words("link");
  const isReset = purpose === "reset";
  const alone = isReset ? reset.selfService : activation.renewal === "person";
  return (
    <>
      <DoorHeading brand={currentBrand()} title={link(isReset ? "openReset" : "openActivation")} />
      <Card className="flex flex-col gap-4">
        <p>{link("openBody")}</p>
        {alone ? (
          <ButtonLink href={isReset ? routes.troubleReset : routes.troubleActivate}>
            {link(isReset ? "newReset" : "newActivation")}
          </ButtonLink>
        ) : (
          <p>
            <Ask />
          </p>
        )}
        {!keepsCookies() && <BlockedCookies host={organization.host} />}
        <SayItCode sayIt={sayIt()} />
      </Card>
      <BackToSignIn />
    </>
  );
}

/** What to do where no cookie of ours came. */
export function BlockedCookies({ host }: { host: string }) {
  const link = words("link");
  return (
    <section className="flex flex-col gap-2 border-t border-line pt-4">
      <h2>{link("cookiesHeading")}</h2>
      <p>{link("cookiesBody")}</p>
      <ol className="flex list-decimal flex-col gap-2 pl-5">
        <li>{link("cookiesAllow", { host })}</li>
        <li>{link("cookiesPrivate")}</li>
        <li>{link("cookiesAgain")}</li>
      </ol>
      <CheckBrowser />
    </section>
  );
}
