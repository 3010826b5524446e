import type { IncomingMessage, ServerResponse } from "node:http";
import { formOf, type Handler } from "./loopback";
import { sendOwnError, sendPage, sendSelfPostingForm, sendSignInPage } from "./provider-pages";
import { providerSession } from "./provider-session";
import { newId } from "./saml-answer";
import { readMessage, type SamlMessage } from "./saml-messages";
import type { SamlState } from "./saml-provider";
import { signOutRequest, signOutResponse } from "./saml-sign-out";

interface Session {
  name: string;
  index: string;
  since: Date;
  audience: string;
}

const base64 = (xml: string) => Buffer.from(xml).toString("base64");

const answering = (xml: string, { relayState }: SamlMessage): Record<string, string> =>
  relayState === null ? { SAMLResponse: base64(xml) } : { SAMLResponse: base64(xml), RelayState: relayState };

/** The addresses of a SAML provider. Without a session it shows its page; with one, and not told otherwise, it goes straight through. */
export function samlRoutes(state: SamlState): Handler {
  const cookie = providerSession(() => state.port);
  const sessions = new Map<string, Session>();
  const waiting = new Map<string, SamlMessage>();

  const sendAnswer = (
    response: ServerResponse,
    about: SamlMessage,
    session: Session | null,
    refuses = state.habits.refuses,
  ) => {
    const person = session ? (state.people.get(session.name) ?? null) : null;
    const xml = state.answer({
      person,
      audience: about.issuer,
      requestId: about.id,
      refuses,
      ...(session && { sessionIndex: session.index, authenticatedAt: session.since }),
    });
    sendSelfPostingForm(response, consumerOf(state, about), answering(xml, about));
  };

  const signOn = (request: IncomingMessage, response: ServerResponse, message: SamlMessage) => {
    const key = cookie.read(request);
    const session = key ? sessions.get(key) : undefined;
    if (session && !message.forceAuthn) return finish(response, message, session);
    if (message.isPassive) return sendAnswer(response, message, null, ["Responder", "NoPassive"]);
    waiting.set(message.id, message);
    sendSignInPage(response, "/sign-in", { waiting: message.id });
  };

  const finish = (response: ServerResponse, message: SamlMessage, session: Session) => {
    session.audience = message.issuer;
    if (state.habits.keepsThem) return sendOwnError(response, state.habits.keepsThem);
    sendAnswer(response, message, session);
  };

  const signIn = async (request: IncomingMessage, response: ServerResponse) => {
    const form = await formOf(request);
    const message = waiting.get(form.get("waiting") ?? "");
    const name = form.get("name") ?? "";
    if (!message) return sendOwnError(response, "Nobody asked for this.");
    if (!state.people.has(name))
      return sendSignInPage(response, "/sign-in", { waiting: message.id }, "Nobody has this name.");
    waiting.delete(message.id);
    const session = { name, index: newId(), since: state.now(), audience: message.issuer };
    sessions.set(session.index, session);
    cookie.begin(response, session.index);
    finish(response, message, session);
  };

  const beginSignOut = (request: IncomingMessage, response: ServerResponse) => {
    const key = cookie.read(request);
    const session = key ? sessions.get(key) : undefined;
    const person = session && state.people.get(session.name);
    if (!session || !person) return sendOwnError(response, "Nobody is signed in here.");
    const destination = signOutOf(state, session.audience);
    const about = {
      issuer: state.entityId,
      destination,
      now: state.now(),
      nameId: person.nameId,
      sessionIndex: session.index,
    };
    sessions.delete(session.index);
    cookie.end(response);
    sendSelfPostingForm(response, destination, {
      SAMLRequest: base64(signOutRequest(about, state.pairs[0] ?? null).xml),
    });
  };

  const signOut = (request: IncomingMessage, response: ServerResponse, message: SamlMessage) => {
    if (message.kind === "LogoutResponse")
      return sendPage(response, 200, "Signed out everywhere", `<p>${message.status}</p>`);
    const granted = state.habits.signsOut && message.signed;
    const key = cookie.read(request) ?? message.sessionIndex;
    if (granted && key) sessions.delete(key);
    if (granted) cookie.end(response);
    const [pair] = state.pairs;
    if (!pair) throw new Error("no key");
    const destination = signOutOf(state, message.issuer);
    const about = { issuer: state.entityId, destination, now: state.now(), inResponseTo: message.id };
    const xml = signOutResponse({ ...about, status: granted ? "Success" : "Requester" }, pair);
    sendSelfPostingForm(response, destination, answering(xml, message));
  };

  return async (request, response, url) => {
    const byPost = request.method === "POST";
    if (url.pathname === "/metadata") {
      response.writeHead(200, { "content-type": "application/samlmetadata+xml" }).end(state.metadata());
    } else if (url.pathname === "/sso" || url.pathname === "/slo") {
      const read = byPost
        ? readMessage("post", await formOf(request))
        : readMessage("redirect", url.searchParams, url.search.slice(1));
      const message = read && noted(state, read);
      if (!message) sendOwnError(response, "This application is unknown here.");
      else if (message.kind === "AuthnRequest") signOn(request, response, message);
      else signOut(request, response, message);
    } else if (url.pathname === "/sign-in" && byPost) await signIn(request, response);
    else if (url.pathname === "/sign-out") beginSignOut(request, response);
    else if (url.pathname === "/unsolicited") {
      const consumer = consumerOf(state, null);
      sendSelfPostingForm(response, consumer, {
        SAMLResponse: base64(state.answerFor(url.searchParams.get("name") ?? "")),
      });
    } else if (url.pathname === "/replay") {
      sendSelfPostingForm(response, consumerOf(state, null), { SAMLResponse: base64(state.answers.at(-1) ?? "") });
    } else sendPage(response, 404, "Nothing is here", "");
  };
}

/** Keeps what came in, with what its signature is worth; null when nobody of its issuer is known. */
function noted(
  state: SamlState,
  { message, proveBy }: NonNullable<ReturnType<typeof readMessage>>,
): SamlMessage | null {
  const known = state.serviceProviders.get(message.issuer);
  const kept = { ...message, signed: known ? proveBy(known) : false };
  state.received.push(kept);
  return known ? kept : null;
}

const locationOf = (found: unknown) => (typeof found === "string" ? found : "");

function consumerOf({ serviceProviders }: SamlState, about: SamlMessage | null): string {
  const [first] = serviceProviders.values();
  const known = about ? serviceProviders.get(about.issuer) : first;
  const consumer = locationOf(known?.entityMeta.getAssertionConsumerService("post"));
  // As real ones do: an answer goes nowhere but to an address that the service provider registered.
  if (about?.consumer && about.consumer !== consumer) throw new Error(`${about.consumer} is not registered`);
  return consumer;
}

const signOutOf = ({ serviceProviders }: SamlState, entityId: string) =>
  locationOf(serviceProviders.get(entityId)?.entityMeta.getSingleLogoutService("post"));
