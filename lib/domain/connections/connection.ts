import { z } from "zod";
import type { ConnectionCertificate, Connection as Row } from "@/prisma/generated/client";
import type { OidcProvider } from "./oidc-provider";

const attribute = z.string().trim().min(1).max(256);

/**
 * Which attribute or claim carries what: the provider's name for each beside ours. `roles` gives, for each of the
 * attribute's values, the ids of the roles that it means.
 */
export const mappingShape = z.strictObject({
  name: attribute.optional(),
  firstName: attribute.optional(),
  lastName: attribute.optional(),
  email: attribute.optional(),
  customerId: attribute.optional(),
  type: z.strictObject({ attribute, values: z.record(z.string(), z.uuid()) }).optional(),
  roles: z.strictObject({ attribute, values: z.record(z.string(), z.array(z.uuid())) }).optional(),
});

export type Mapping = z.output<typeof mappingShape>;

/** A connection with what it takes to check an answer that came through it. */
export interface Connection extends Omit<Row, "mapping" | "discovered"> {
  mapping: Mapping;
  /** What an OpenID provider said of itself at `metadataReadAt`, for the page; sign-ins ask it themselves. */
  discovered: OidcProvider | null;
  certificates: ConnectionCertificate[];
  /** The ids of the roles whose users come through it. */
  roleIds: string[];
}

/** The value of `matchBy` that means the subject itself, as each protocol calls it. */
export const subjectName = { saml: "nameId", oidc: "sub" } as const;
