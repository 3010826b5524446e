"use server";
import { addConnection } from "@/lib/domain/connections/add-connection";
import { allowLonger } from "@/lib/domain/connections/allow-longer";
import { addCertificate, removeCertificate } from "@/lib/domain/connections/change-certificates";
import { changeMatching } from "@/lib/domain/connections/change-matching";
import { changeName } from "@/lib/domain/connections/change-name";
import { chooseRoles } from "@/lib/domain/connections/choose-roles";
import { enterClient } from "@/lib/domain/connections/enter-client";
import { enterProvider } from "@/lib/domain/connections/enter-provider";
import { readAgain } from "@/lib/domain/connections/read-again";
import { removeConnection } from "@/lib/domain/connections/remove-connection";
import { switchOff, switchOn } from "@/lib/domain/connections/switch-connection";
import { takeMetadata } from "@/lib/domain/connections/take-metadata";
import { done } from "@/lib/domain/result";
import { ticked } from "@/lib/forms/boxes";
import type { FormState } from "@/lib/forms/form-state";
import {
  addCertificateForm,
  clientForm,
  connectionForm,
  connectionNameForm,
  connectionRolesForm,
  longerForm,
  metadataAddressForm,
  metadataTextForm,
  newConnectionForm,
  providerForm,
  removeCertificateForm,
  ruleForm,
  switchOffForm,
  switchOnForm,
} from "@/lib/forms/sso-form";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";
import { withFileText } from "@/lib/web/with-file-text";

const saved = (id: string, notice: string, step: string) =>
  done(`${routes.adminConnection(id)}?notice=${notice}#${step}`);

export const addConnectionAction = adminAction(
  { schema: newConnectionForm, keep: ["name", "protocol"] },
  async (input, { services, visit }) => {
    const added = await addConnection(services, visit, input);
    return added.ok ? done(routes.adminConnection(added.value.id)) : added;
  },
);

export const renameConnectionAction = adminAction(
  { schema: connectionNameForm, keep: ["name"] },
  async (input, { services, visit }) => {
    const renamed = await changeName(services, visit, input);
    return renamed.ok ? saved(input.connectionId, "saved", "top") : renamed;
  },
);

export const removeConnectionAction = adminAction({ schema: connectionForm }, async (input, { services, visit }) => {
  const removed = await removeConnection(services, visit, input);
  return removed.ok ? done(`${routes.adminSso}?notice=removed`) : removed;
});

export const metadataAddressAction = adminAction(
  { schema: metadataAddressForm, keep: ["address", "entityId"] },
  async ({ connectionId, address, entityId, comment }, { services, visit }) => {
    const taken = await takeMetadata(services, visit, { connectionId, source: { address }, entityId, comment });
    return taken.ok ? saved(connectionId, "provider", "provider") : taken;
  },
);

const takeTextAction = adminAction(
  { schema: metadataTextForm, keep: ["text", "entityId"] },
  async ({ connectionId, text = "", file, entityId, comment }, { services, visit }) => {
    const source = { text: file ?? text };
    const taken = await takeMetadata(services, visit, { connectionId, source, entityId, comment });
    return taken.ok ? saved(connectionId, "provider", "provider") : taken;
  },
);

/** The one form with a file: the door lets more through for its page than for others (bin/http/limit-request.ts). */
export const metadataTextAction = async (before: FormState, data: FormData): Promise<FormState> =>
  takeTextAction(before, await withFileText(data, "file"));

export const providerAction = adminAction(
  { schema: providerForm, keep: ["issuer", "signOnAddress", "signOutAddress", "signOnByPost", "signsRequests"] },
  async ({ signOutAddress, ...input }, { services, visit }) => {
    const entered = await enterProvider(services, visit, { ...input, signOutAddress: signOutAddress || null });
    return entered.ok ? saved(input.connectionId, "provider", "provider") : entered;
  },
);

export const clientAction = adminAction(
  { schema: clientForm, keep: ["issuer", "clientId", "publicClient", "secretEndsOn", "scopes"] },
  async ({ clientSecret, secretEndsOn, scopes = "", ...input }, { services, visit }) => {
    const secret = { clientSecret: clientSecret || null, secretEndsOn: secretEndsOn || null };
    const asked = { ...secret, scopes: scopes.split(/\s+/).filter(Boolean) };
    const entered = await enterClient(services, visit, { ...input, ...asked });
    return entered.ok
      ? saved(input.connectionId, entered.value.spelledAnew ? "issuer" : "provider", "provider")
      : entered;
  },
);

export const readAgainAction = adminAction({ schema: connectionForm }, async (input, { services, visit }) => {
  const read = await readAgain(services, visit, input);
  return read.ok ? saved(input.connectionId, "read", "provider") : read;
});

export const addCertificateAction = adminAction(
  { schema: addCertificateForm, keep: ["pem"] },
  async ({ pem = "", ...input }, { services, visit }) => {
    const added = await addCertificate(services, visit, { ...input, pem });
    return added.ok ? saved(input.connectionId, "certificate-added", "certificates") : added;
  },
);

export const removeCertificateAction = adminAction(
  { schema: removeCertificateForm },
  async (input, { services, visit }) => {
    const removed = await removeCertificate(services, visit, input);
    return removed.ok ? saved(input.connectionId, "certificate-removed", "certificates") : removed;
  },
);

export const ruleAction = adminAction(
  { schema: ruleForm, keep: ["matchBy", "matchField", "ignoreCase"] },
  async ({ answerId, ...input }, { services, visit }) => {
    const changed = await changeMatching(services, visit, input);
    if (!changed.ok) return changed;
    return answerId ? done(`${routes.adminSsoAnswer(answerId)}?notice=rule`) : saved(input.connectionId, "rule", "who");
  },
);

export const connectionRolesAction = adminAction(
  { schema: connectionRolesForm, keep: ["role."] },
  async (input, { services, visit }) => {
    const { connectionId, comment } = input;
    const chosen = await chooseRoles(services, visit, { connectionId, comment, roleIds: ticked(input, "role.") });
    return chosen.ok ? saved(connectionId, "roles", "people") : chosen;
  },
);

export const switchOnAction = adminAction(
  { schema: switchOnForm, keep: ["passwordEnds"] },
  async (input, { services, visit }) => {
    const switched = await switchOn(services, visit, input);
    return switched.ok ? saved(input.connectionId, "on", "people") : switched;
  },
);

export const switchOffAction = adminAction({ schema: switchOffForm }, async (input, { services, visit }) => {
  const switched = await switchOff(services, visit, input);
  return switched.ok ? saved(input.connectionId, "off", "people") : switched;
});

export const allowLongerAction = adminAction({ schema: longerForm }, async (input, { services, visit }) => {
  const allowed = await allowLonger(services, visit, input);
  return allowed.ok ? saved(input.connectionId, "longer", "test") : allowed;
});
