import type { Saml } from "@/lib/domain/connections/saml";
import { buildAuthnRequest, newId } from "./authn-request";
import { checkAnswer } from "./check-answer";
import { buildLogoutRequest, buildLogoutResponse } from "./logout-messages";
import { makeSigningKey } from "./make-signing-key";
import { openAnswer } from "./open-answer";
import { ourMetadata } from "./our-metadata";
import { readCertificate } from "./read-certificate";
import { readLogoutRequest, readLogoutResponse } from "./read-logout";
import { readProviderMetadata } from "./read-provider-metadata";

/** SAML 2.0 behind the guard (security.md section 1; docs/decisions/0026-the-guard-around-saml.md). */
export const saml: Saml = {
  newId,
  buildAuthnRequest,
  openAnswer,
  checkAnswer,
  readLogoutRequest,
  readLogoutResponse,
  buildLogoutRequest,
  buildLogoutResponse,
  ourMetadata,
  readProviderMetadata,
  readCertificate,
  makeSigningKey,
};
