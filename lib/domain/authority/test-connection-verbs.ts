import { randomUUID } from "node:crypto";
import type { Act } from "./acts";

const ofConnection = (more: object) => () => ({ connectionId: randomUUID(), ...more });

const anId = randomUUID();

/** The part of lib/domain/authority/test-verbs.ts about connections to identity providers. */
export const testConnectionVerbs: Record<string, { act: Act; input: (userId: string) => object }> = {
  "connections/add-connection.ts addConnection": { act: "sso.change", input: () => ({ protocol: "saml", name: "" }) },
  "connections/allow-longer.ts allowLonger": { act: "sso.change", input: ofConnection({ minutes: 60 }) },
  "connections/change-certificates.ts addCertificate": { act: "sso.change", input: ofConnection({ pem: "" }) },
  "connections/change-certificates.ts removeCertificate": {
    act: "sso.change",
    input: ofConnection({ certificateId: anId }),
  },
  "connections/change-mapping.ts changeMapping": { act: "sso.change", input: ofConnection({ mapping: {} }) },
  "connections/change-matching.ts changeMatching": {
    act: "sso.change",
    input: ofConnection({ matchBy: "nameId", matchField: "username", ignoreCase: false }),
  },
  "connections/change-name.ts changeName": { act: "sso.change", input: ofConnection({ name: "" }) },
  "connections/choose-roles.ts chooseRoles": { act: "sso.change", input: ofConnection({ roleIds: [] }) },
  "connections/enter-client.ts enterClient": {
    act: "sso.change",
    input: ofConnection({ issuer: "", clientId: "", clientSecret: null, scopes: [] }),
  },
  "connections/enter-provider.ts enterProvider": {
    act: "sso.change",
    input: ofConnection({ issuer: "", signOnAddress: "", signOutAddress: null, signOnByPost: false }),
  },
  "connections/read-again.ts readAgain": { act: "sso.change", input: ofConnection({}) },
  "connections/remove-connection.ts removeConnection": { act: "sso.change", input: ofConnection({}) },
  "connections/switch-connection.ts switchOff": { act: "sso.change", input: ofConnection({}) },
  "connections/switch-connection.ts switchOn": {
    act: "sso.change",
    input: ofConnection({ passwordEnds: false, left: 0 }),
  },
  "connections/take-metadata.ts takeMetadata": { act: "sso.change", input: ofConnection({ source: { text: "" } }) },
};
