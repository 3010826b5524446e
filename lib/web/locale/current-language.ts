import { cookieNames, readCookie } from "@/lib/cookies";
import { type Language, preferredLanguage } from "@/lib/language";
import type { RequestContext } from "@/lib/request-context";
import { currentContext } from "../context";

const languages = new WeakMap<RequestContext, Language>();

/** The language of this request's page. */
export function currentLanguage(): Language {
  const context = currentContext();
  let language = languages.get(context);
  if (!language) {
    language = preferredLanguage({
      chosen: readCookie(context.request, cookieNames.language) ?? undefined,
      acceptLanguage: context.request.headers["accept-language"] ?? null,
      organization: context.organization.language,
    });
    languages.set(context, language);
  }
  return language;
}
