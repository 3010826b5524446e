import type { Organization } from "../organizations/organization";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { fetchText } from "./fetch-text";
import { onThisMachine } from "./provider-address";
import type { ProviderMetadata } from "./saml";

/** Where a provider's metadata comes from. */
export type MetadataSource = { address: string } | { text: string };

/** A provider's metadata, from its address or as it was pasted; `entityId` says which of several providers in it. */
export async function readMetadata(
  services: Pick<Services, "fetch" | "saml" | "clock">,
  organization: Pick<Organization, "origin">,
  source: MetadataSource,
  entityId?: string,
): Promise<Result<ProviderMetadata>> {
  const text = "text" in source ? done(source.text) : await fetchText(services, source.address);
  if (!text.ok) return text;
  const mayBeLoopback = onThisMachine(organization);
  const about = { now: services.clock.now(), mayBeLoopback, ...(entityId && { entityId }) };
  const read = services.saml.readProviderMetadata(text.value, about);
  if (read.ok) return done(read.metadata);
  const names = read.names?.join(", ") ?? "";
  return refuse("metadata-unusable", { problem: read.problem.replaceAll("-", "_"), names });
}
