import { cookieNames } from "@/lib/cookies";
import { days } from "@/lib/domain/duration";
import { isLanguage } from "@/lib/language";
import { routes } from "@/lib/routes";
import { currentOrganization } from "@/lib/web/context";
import { setCookie } from "@/lib/web/cookies";
import { ownPath } from "@/lib/web/return-to";

/** Changes the language of this browser and goes back to the page that asked. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null);
  const [language, ...more] = form?.getAll("language") ?? [];
  if (!isLanguage(language) || more.length > 0) return new Response(null, { status: 400 });
  setCookie(cookieNames.language, language, days(365));
  return new Response(null, { status: 303, headers: { Location: cameFrom(request) } });
}

function cameFrom(request: Request): string {
  const { origin } = new URL(currentOrganization().origin);
  const referer = request.headers.get("referer") ?? "";
  if (!URL.canParse(referer) || new URL(referer).origin !== origin) return routes.signIn;
  return ownPath(referer.slice(origin.length), origin) ?? routes.signIn;
}
