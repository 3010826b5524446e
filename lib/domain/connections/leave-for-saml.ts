import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { beginFlow, type FlowWish } from "./begin-flow";
import { ensureOurKeys } from "./our-keys";
import type { OutgoingMessage } from "./saml";
import type { SamlAddresses } from "./saml-addresses";

export interface Leaving {
  /** What the browser takes to the provider. */
  message: OutgoingMessage;
  /** The flow cookie's value from now on. */
  browserToken: string;
}

/**
 * Sends a browser to a SAML provider: to sign in, for a test run, to prove who is signed in, or to link the accounts. Whoever
 * proves or links something must prove themselves there anew (T53), so that a session which somebody left open there is not enough.
 */
export async function leaveForSaml(
  services: Services,
  visit: Visit,
  { addresses, ...wish }: FlowWish & { addresses: SamlAddresses },
): Promise<Result<Leaving>> {
  const id = services.saml.newId();
  const begun = await beginFlow(services, visit, { ...wish, id });
  if (!begun.ok) return begun;
  const { connection, flow, browserToken } = begun.value;
  const { signOnAddress, signOnByPost } = connection;
  if (connection.protocol !== "saml" || !signOnAddress) return refuse("sso-off");
  const [key = null] = connection.signsRequests ? await ensureOurKeys(services, visit.organization) : [];
  const message = services.saml.buildAuthnRequest({
    ...{ id, now: flow.createdAt, signOnAddress, signOnByPost, key },
    entityId: addresses.entityId,
    consumer: addresses.consumer,
    forceAuthn: wish.purpose === "proof" || wish.purpose === "link",
    relayState: null,
  });
  return done({ message, browserToken });
}
