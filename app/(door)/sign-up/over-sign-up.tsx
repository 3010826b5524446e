import { DoorHeading } from "@/components/shell/door-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SayItCode } from "@/components/ui/say-it-code";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentOrganization } from "@/lib/web/context";
import { keepsCookies } from "@/lib/web/keeps-cookies";
import { words } from "@/lib/web/locale/words";
import { sayIt, sayItAfter } from "@/lib/web/say-it";
import { Ask } from "../ask";
import { BackToSignIn } from "../back-to-sign-in";
import { BlockedCookies } from "../missing-link";

/** A link with which no account can be made: none was opened here, it is over, or there is an account by now. */
export function OverSignUp({ why }: { why: "missing" | "over" | "known" }) {
  const { host, policy } = currentOrganization();
  const text = words("signUp");
  const refusal = words("refusal");
  const known = why === "known";
  const bodies = {
    missing: words("link")("openBody"),
    over: refusal("sign-up-over.person"),
    known: refusal("sign-up-known.person"),
  };
  const headings = { missing: text("openHeading"), over: text("overHeading"), known: text("knownHeading") };
  return (
    <>
      <DoorHeading brand={currentBrand()} title={headings[why]} />
      <Card className="flex flex-col gap-4">
        <p>{bodies[why]}</p>
        <div className="flex flex-wrap gap-3">
          <ButtonLink look="primary" href={known ? routes.signIn : routes.signUp}>
            {text(known ? "toSignIn" : "again")}
          </ButtonLink>
          {known && policyOf({ policy }).reset.selfService && (
            <ButtonLink href={routes.troubleReset}>{text("newPassword")}</ButtonLink>
          )}
        </div>
        <p className="text-sm text-soft">
          <Ask />
        </p>
        {why === "missing" && !keepsCookies() && <BlockedCookies host={host} />}
        {!known && <SayItCode sayIt={sayItAfter("link") ?? sayIt()} />}
      </Card>
      <BackToSignIn />
    </>
  );
}
