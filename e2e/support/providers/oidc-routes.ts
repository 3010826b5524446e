import type { IncomingMessage, ServerResponse } from "node:http";
import { formOf, type Handler } from "./loopback";
import type { OidcState } from "./oidc-provider";
import { sendOwnError, sendSignInPage } from "./provider-pages";

/** The sign-in page in front of oidc-provider's own addresses. Like Okta it ends no session without the ID token. */
export function oidcRoutes(state: OidcState): Handler {
  const signIn = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const { uid } = await state.engine.interactionDetails(request, response);
    if (path !== `/interaction/${uid}`) return sendOwnError(response, "Nobody asked for this.");
    if (request.method !== "POST") return sendSignInPage(response, path, {});
    const name = (await formOf(request)).get("name") ?? "";
    const person = state.people.get(name);
    if (!person) return sendSignInPage(response, path, {}, "Nobody has this name.");
    const { keepsThem, refuses } = state.habits;
    if (keepsThem) return sendOwnError(response, keepsThem);
    const result = refuses
      ? { error: refuses[0], error_description: refuses[1] }
      : { login: { accountId: person.sub ?? name, remember: true } };
    await state.engine.interactionFinished(request, response, result);
  };
  return async (request, response, url) => {
    if (state.habits.broken.includes(url.pathname))
      response.writeHead(503, { "content-type": "text/plain" }).end("away");
    else if (url.pathname.startsWith("/interaction/")) await signIn(request, response, url.pathname);
    else if (url.pathname === "/session/end" && !url.searchParams.has("id_token_hint"))
      sendOwnError(response, "Whose session? There is no id_token_hint.");
    else {
      if (url.pathname === "/auth") state.asked.push(url.searchParams);
      await state.engine.callback()(request, response);
    }
  };
}
