import * as z from "zod/mini";
import { adminForm } from "./admin-form";
import { withBoxes } from "./boxes";
import { checkbox, hidden, id, nulFree, openLine, optionalLine, requiredLine, wholeNumber } from "./fields";

/** The largest metadata, in bytes; pasted, in characters. */
export const largestMetadata = 1_048_576;

const text = (most: number) => z.optional(z.string().check(z.maxLength(most), z.regex(nulFree)));

/** `/admin/sso/new`. */
export const newConnectionForm = adminForm({ protocol: hidden(z.enum(["saml", "oidc"])), name: requiredLine(60) });

const connectionId = id();

/** An act on a connection that needs nothing besides. */
export const connectionForm = adminForm({ connectionId });
export const connectionNameForm = adminForm({ connectionId, name: requiredLine(60) });

/** Metadata: from an address; pasted, or the text of a file. */
export const metadataAddressForm = adminForm({ connectionId, address: openLine(2_000), entityId: optionalLine(1_024) });
export const metadataTextForm = adminForm({
  connectionId,
  text: text(largestMetadata),
  file: z.optional(z.string()),
  entityId: optionalLine(1_024),
});

/** The same by hand. */
export const providerForm = adminForm({
  connectionId,
  issuer: requiredLine(1_024),
  signOnAddress: openLine(2_000),
  signOutAddress: optionalLine(2_000),
  signOnByPost: checkbox(),
  signsRequests: checkbox(),
});

export const clientForm = adminForm({
  connectionId,
  issuer: openLine(2_000),
  clientId: requiredLine(256),
  publicClient: checkbox(),
  clientSecret: text(1_024),
  secretEndsOn: optionalLine(10),
  scopes: optionalLine(500),
});

export const addCertificateForm = adminForm({ connectionId, pem: text(20_000) });
export const removeCertificateForm = adminForm({ connectionId, certificateId: id() });

export const ruleForm = adminForm({
  connectionId,
  matchBy: requiredLine(256),
  matchField: hidden(z.enum(["username", "email", "customerId"])),
  ignoreCase: checkbox(),
  /** The answer on whose page it was asked for. */
  answerId: z.optional(z.uuid()),
});

/** What the provider's name for each field is; for each role and each type the values that mean it: `means.<role>`, `meansType.<type>`. */
export const mappingForm = z.catchall(
  adminForm({
    connectionId,
    createsUsers: checkbox(),
    updatesRoles: checkbox(),
    newTypeId: optionalLine(36),
    name: optionalLine(256),
    firstName: optionalLine(256),
    lastName: optionalLine(256),
    email: optionalLine(256),
    customerId: optionalLine(256),
    roles: optionalLine(256),
    type: optionalLine(256),
  }),
  z.unknown(),
);

/** The roles are boxes: `role.<id>`. */
export const connectionRolesForm = withBoxes(adminForm({ connectionId }), "role.");
/** `left`: how many the page said would be left out. */
export const switchOnForm = adminForm({ connectionId, passwordEnds: checkbox(), left: wholeNumber() });
export const switchOffForm = adminForm({ connectionId, left: wholeNumber() });
export const longerForm = adminForm({ connectionId, minutes: wholeNumber() });

/** On the page of an answer: a user whom the provider means. */
export const answerUserForm = adminForm({ answerId: id(), userId: id(), revision: wholeNumber() });
export const answerAliasForm = adminForm({ answerId: id(), userId: id() });

/** On a user's page. */
export const identityForm = adminForm({ userId: id(), identityId: id() });
export const removeAliasForm = adminForm({ userId: id(), aliasId: id() });
export const addAliasForm = adminForm({ userId: id(), connectionId, value: requiredLine(256) });
export const bypassForm = adminForm({ userId: id(), bypass: hidden(z.enum(["on", "off"])) });
