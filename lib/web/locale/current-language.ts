import type { RequestContext } from "@/lib/request-context";
import { currentContext } from "../context";
import { cookieNames, readCookie } from "../cookies";
import { type Language, preferredLanguage } from "./language";

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
