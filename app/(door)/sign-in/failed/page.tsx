import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DoorHeading } from "@/components/shell/door-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { SayItCode } from "@/components/ui/say-it-code";
import { readOwnAnswer } from "@/lib/domain/connections/read-own-answer";
import type { RefusalCode } from "@/lib/domain/refusal";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentContext } from "@/lib/web/context";
import { keepsCookies } from "@/lib/web/keeps-cookies";
import { words } from "@/lib/web/locale/words";
import { currentPerson } from "@/lib/web/person";
import { refusalSentence } from "@/lib/web/refusal-sentence";
import { returnPlace } from "@/lib/web/return-to";
import { sayIt, sayItAfter } from "@/lib/web/say-it";
import { readSignInHint } from "@/lib/web/sign-in-hint";
import { startAddress } from "@/lib/web/start-address";
import { currentVisit } from "@/lib/web/visit";
import { BackToSignIn } from "../../back-to-sign-in";
import { firstWay } from "./first-way";
import { Ways } from "./ways";

export const generateMetadata = (): Metadata => ({ title: words("signInFailed")("title") });

/** Where they may have been signed in there as somebody else than they thought. */
const mistaken: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  ...(["sso-nobody", "sso-other-way", "sso-linked-already", "sso-other-person"] as const),
]);

/** Why somebody who was at their identity provider is not in: what they can do, what it calls them, whom to ask (R39–R43). */
export default async function SignInFailedPage() {
  const hint = readSignInHint();
  const { services, organization } = currentContext();
  // Not to the page that leads straight to a provider: whoever is signed in there would be back at once, and so on.
  if (!hint?.failed) redirect(keepsCookies() ? routes.signInHere : routes.cookiesBlocked);
  const { failed: code, answer: answerId, connection: connectionId, returnTo } = hint;
  const own = await readOwnAnswer(services, { organization }, { answerId, connectionId });
  const person = await currentPerson();
  const text = words("signInFailed");
  const { connection, value } = own;
  const first = firstWay(code);
  const again =
    connection?.state === "on" ? { name: connection.name, href: startAddress(connection, { returnTo }) } : null;
  const quoted = own.requestId ? sayIt(own.requestId) : sayItAfter("provider");
  const facts = [
    ...(connection ? [[text("connection"), connection.name] as const] : []),
    ...(value ? [[text("received"), <b key="value">{value}</b>] as const] : []),
  ];
  const back = person ? await returnPlace(services, await currentVisit(), returnTo ?? routes.account) : null;
  return (
    <>
      <DoorHeading brand={currentBrand()} title={text(person ? "headingInside" : "heading")} />
      <Card className="flex flex-col gap-4">
        <p role="alert">{refusalSentence({ code })}</p>
        {facts.length > 0 && <Facts facts={facts} />}
        {again && mistaken.has(code) && <p className="text-sm">{text("notYou", { name: again.name })}</p>}
        <Ways first={person ? "ask" : first} again={person ? null : again} />
        {quoted && <SayItCode sayIt={quoted} />}
      </Card>
      {person && <BackToSignIn />}
      {!person && first !== "other" && (
        <ButtonLink look="quiet" href={routes.signInHere}>
          {text("otherWay")}
        </ButtonLink>
      )}
      {back && back !== routes.account && (
        <ButtonLink look="quiet" href={back}>
          {words("handOver")("go")}
        </ButtonLink>
      )}
    </>
  );
}
