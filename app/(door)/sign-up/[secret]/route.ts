import { cookieNames } from "@/lib/cookies";
import { minutes } from "@/lib/domain/duration";
import { recordNameless } from "@/lib/domain/links/record-nameless";
import { findSignUp } from "@/lib/domain/sign-up/sign-up-secret";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { setCookie } from "@/lib/web/cookies";
import { hintRequest } from "@/lib/web/sign-in-hint";
import { currentVisit } from "@/lib/web/visit";

const toCleanPage = () => new Response(null, { status: 303, headers: { Location: routes.signUpAccount } });

/** How long the browser keeps the secret of an open link. */
const cookieLife = minutes(60);

/** The link in a mail: its secret goes into a cookie, and the browser to the clean address. Consumes nothing (T31). */
export async function GET(_request: Request, { params }: RouteContext<"/sign-up/[secret]">): Promise<Response> {
  const { services, organization } = currentContext();
  const { secret } = await params;
  if (!(await findSignUp(services, organization, secret)))
    await recordNameless(services, await currentVisit(), "link-invalid");
  hintRequest("link", { about: "signUp" });
  setCookie(cookieNames.signUp, /^[\w.-]{1,200}$/.test(secret) ? secret : "none", cookieLife);
  return toCleanPage();
}

export const HEAD = toCleanPage;
