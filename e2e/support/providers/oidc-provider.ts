import { randomBytes, randomUUID } from "node:crypto";
import type { AdapterFactory, ClientMetadata } from "oidc-provider";
import { type Loopback, openLoopback } from "./loopback";
import { engineOf } from "./oidc-engine";
import { goodOidcHabits, type OidcHabits, type OidcPerson } from "./oidc-habits";
import { newOidcKey, type OidcKey } from "./oidc-keys";
import { oidcRoutes } from "./oidc-routes";
import { oidcStore } from "./oidc-store";

/** What an application is told after it was registered. */
export interface OidcClient {
  clientId: string;
  clientSecret: string;
}

/** An OpenID provider of the test suite: oidc-provider over real HTTP, its own pages, and every bad habit on demand. */
export interface OidcProvider extends Pick<Loopback, "down" | "up" | "hang" | "stop"> {
  /** Its origin: discovery is below it. */
  issuer: string;
  habits: OidcHabits;
  /** Whom it knows, by what they type on its page. */
  people: Map<string, OidcPerson>;
  /** What came to its authorization endpoint, oldest first. */
  asked: URLSearchParams[];
  /** Registers an application: an ID and a secret that no other has. */
  register(redirectUri: string, more?: Partial<ClientMetadata>): OidcClient;
  /** Another key signs from now on; the earlier one stays published if it is kept. */
  rotateKeys(keepEarlier: boolean): void;
}

/** All of it, as the engine and the addresses need it. */
export interface OidcState extends Omit<OidcProvider, "down" | "up" | "hang" | "stop"> {
  port: number;
  store: AdapterFactory;
  keys: OidcKey[];
  cookieKeys: string[];
  claimsInToken: boolean;
  engine: ReturnType<typeof engineOf>;
}

/** Starts one on a free port. Where `claimsInToken` is false, claims are at the userinfo endpoint alone, as with some real ones. */
export async function startOidcProvider({ claimsInToken = true } = {}): Promise<OidcProvider> {
  let routes: ReturnType<typeof oidcRoutes> | null = null;
  const clients: ClientMetadata[] = [];
  const server = await openLoopback((request, response, url) => routes?.(request, response, url));
  const state: Omit<OidcState, "engine"> & { engine?: OidcState["engine"] } = {
    issuer: server.origin,
    port: server.port,
    habits: goodOidcHabits(),
    people: new Map(),
    asked: [],
    store: oidcStore(clients),
    keys: [newOidcKey()],
    cookieKeys: [randomBytes(16).toString("hex")],
    claimsInToken,
    register(redirectUri, more = {}) {
      const client = { client_id: randomUUID(), client_secret: randomBytes(24).toString("base64url") };
      clients.push({ ...client, redirect_uris: [redirectUri], ...more });
      return { clientId: client.client_id, clientSecret: client.client_secret };
    },
    rotateKeys(keepEarlier) {
      state.keys = [newOidcKey(), ...(keepEarlier ? state.keys : [])];
      state.engine = engineOf(whole);
    },
  };
  const whole = state as OidcState;
  state.engine = engineOf(whole);
  routes = oidcRoutes(whole);
  const { down, up, hang, stop } = server;
  return Object.assign(whole, { down, up, hang, stop });
}
