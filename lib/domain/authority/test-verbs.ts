import { randomUUID } from "node:crypto";
import type { Act } from "./acts";
import { testConnectionVerbs } from "./test-connection-verbs";

const ofCase = () => ({ caseId: randomUUID(), revision: 0, text: "" });

const anId = randomUUID();
const ofLink = (userId: string) => ({ userId, identityId: anId, aliasId: anId, connectionId: anId, value: "x" });

/** How each verb of the area is called on a user; those that are done to nobody ignore them. The act is the one it must ask for. */
export const testVerbs: Record<string, { act: Act; input: (userId: string) => object }> = {
  ...testConnectionVerbs,
  "administration/change-email.ts changeEmail": {
    act: "user.change-email",
    input: (userId) => ({ userId, revision: 0, email: "x", sharedToo: false }),
  },
  "administration/change-rank.ts changeRank": {
    act: "user.change-rank",
    input: (userId) => ({ userId, revision: 0, rank: "none" }),
  },
  "administration/change-roles.ts addRole": {
    act: "user.change-roles",
    input: (userId) => ({ userId, roleId: randomUUID() }),
  },
  "administration/change-roles.ts changeRoles": {
    act: "user.change-roles",
    input: (userId) => ({ userId, revision: 0, roleIds: [randomUUID()] }),
  },
  "administration/change-type.ts changeType": {
    act: "user.change-type",
    input: (userId) => ({ userId, revision: 0, typeId: randomUUID() }),
  },
  "administration/change-username.ts changeUsername": {
    act: "user.change-username",
    input: (userId) => ({ userId, revision: 0, username: "" }),
  },
  "administration/edit-user.ts editUser": {
    act: "user.edit",
    input: (userId) => ({ userId, revision: 0, name: "", customerId: null, language: null }),
  },
  "administration/end-user-sessions.ts endUserSessions": {
    act: "user.end-sessions",
    input: (userId) => ({ userId, sessionId: randomUUID() }),
  },
  "administration/end-user-sessions.ts forgetUserDevices": {
    act: "user.forget-devices",
    input: (userId) => ({ userId, deviceId: randomUUID() }),
  },
  "administration/merge-users.ts mergeUsers": {
    act: "user.merge",
    input: (userId) => ({ userId, otherId: randomUUID() }),
  },
  "administration/preview-merge.ts previewMerge": {
    act: "user.see",
    input: (userId) => ({ userId, otherId: randomUUID() }),
  },
  "administration/remove-user.ts removeUser": {
    act: "user.remove",
    input: (userId) => ({ userId, confirmation: "", comment: "why" }),
  },
  "administration/send-activation.ts sendActivation": { act: "user.send-activation", input: (userId) => ({ userId }) },
  "administration/send-mail-again.ts sendMailAgain": {
    act: "user.send-mail-again",
    input: (userId) => ({ userId, mailId: randomUUID() }),
  },
  "administration/send-reset.ts sendReset": { act: "user.send-reset", input: (userId) => ({ userId }) },
  "administration/set-temporary-password.ts setTemporaryPassword": {
    act: "user.set-temporary-password",
    input: (userId) => ({ userId }),
  },
  "administration/show-link.ts showLink": {
    act: "user.show-link",
    input: (userId) => ({ userId, linkId: randomUUID() }),
  },
  "administration/suspend.ts resume": { act: "user.resume", input: (userId) => ({ userId }) },
  "administration/suspend.ts suspend": { act: "user.suspend", input: (userId) => ({ userId }) },
  "administration/unlock.ts unlock": { act: "user.unlock", input: (userId) => ({ userId }) },
  "administration/add-person.ts addPerson": {
    act: "user.add",
    input: () => ({ id: randomUUID(), name: "", username: null, email: null, sharedToo: false, roleIds: [] }),
  },
  "branding/change-branding.ts changeBranding": {
    act: "branding.change",
    input: () => ({ branding: { name: "" }, seen: "" }),
  },
  "branding/change-logo.ts changeLogo": { act: "branding.change", input: () => ({ bytes: null }) },
  "bulk/start-bulk.ts startBulk": {
    act: "users.bulk",
    input: () => ({ runId: randomUUID(), act: "send-activation", choice: { ids: [] }, total: 0 }),
  },
  "callers/ask-colleague.ts askColleague": {
    act: "user.confirm-caller",
    input: (userId) => ({ userId, colleague: "" }),
  },
  "callers/confirm-caller.ts confirmCaller": {
    act: "user.confirm-caller",
    input: (userId) => ({ userId, checkId: randomUUID(), code: "" }),
  },
  "callers/start-caller-check.ts startCallerCheck": {
    act: "user.confirm-caller",
    input: (userId) => ({ userId, way: "device" }),
  },
  "administration/change-told.ts changeTold": {
    act: "user.edit",
    input: (userId) => ({ userId, revision: 0, toldOfAccounts: true, toldOfSupport: true }),
  },
  "cases/answer-case.ts answerCase": { act: "request.work", input: ofCase },
  "cases/approve-account.ts approveAccount": { act: "request.approve", input: ofCase },
  "cases/add-to-ticket.ts addToTicket": { act: "ticket.open", input: () => ({ caseId: randomUUID(), text: "x" }) },
  "cases/open-ticket.ts openTicket": { act: "ticket.open", input: () => ({ formId: randomUUID(), text: "" }) },
  "cases/ask-person.ts askPerson": { act: "request.work", input: ofCase },
  "cases/assign-case.ts assignCase": { act: "request.work", input: ofCase },
  "cases/close-case.ts closeCase": { act: "request.work", input: ofCase },
  "cases/close-folded.ts closeFolded": {
    act: "requests.close-many",
    input: () => ({ under: randomUUID(), seen: new Date(0), text: "" }),
  },
  "cases/decline-case.ts declineCase": { act: "request.work", input: ofCase },
  "cases/link-case.ts linkCase": { act: "request.work", input: ofCase },
  "cases/note-case.ts noteCase": { act: "request.work", input: ofCase },
  "administration/change-bypass.ts changeBypass": {
    act: "user.change-bypass",
    input: (userId) => ({ userId, bypass: true, comment: "why" }),
  },
  "connections/approve-identity.ts approveIdentity": { act: "user.approve-identity", input: ofLink },
  "connections/change-aliases.ts addAlias": { act: "user.change-aliases", input: ofLink },
  "connections/change-aliases.ts removeAlias": { act: "user.change-aliases", input: ofLink },
  "connections/refuse-identity.ts refuseIdentity": { act: "user.refuse-identity", input: ofLink },
  "diagnosis/ask-for-help.ts askForHelp": { act: "user.ask-for-help", input: (userId) => ({ userId }) },
  "diagnosis/tell-why.ts tellWhy": { act: "user.tell-why", input: (userId) => ({ userId }) },
  "diagnosis/compare-identifier.ts compareIdentifier": {
    act: "attempt.compare",
    input: () => ({ eventId: "0", typed: "x" }),
  },
  "history/export-events.ts exportEvents": { act: "audit.export", input: () => ({ format: "csv", filter: {} }) },
  "lists/add-entry.ts addEntry": { act: "lists.edit", input: () => ({ email: "new@example.test", comment: "why" }) },
  "lists/add-to-list.ts addToList": { act: "user.add-to-list", input: (userId) => ({ userId, comment: "why" }) },
  "lists/confirm-list.ts confirmList": { act: "lists.confirm", input: () => ({ listId: randomUUID(), lost: 0 }) },
  "lists/discard-list.ts discardList": { act: "lists.upload", input: () => ({ listId: randomUUID() }) },
  "lists/map-list.ts mapList": { act: "lists.upload", input: () => ({ listId: randomUUID(), mapping: {} }) },
  "lists/remove-entry.ts removeEntry": { act: "lists.edit", input: () => ({ entryId: "1", comment: "why" }) },
  "lists/receive-list.ts receiveList": { act: "lists.upload", input: () => ({ fileName: "x.csv", parts: [] }) },
  "policy-changes/change-policy.ts changePolicy": {
    act: "policy.change",
    input: () => ({ wish: {}, seen: "", accepted: false }),
  },
  "portals/remove-portal.ts removePortal": { act: "roles.change", input: () => ({ id: randomUUID() }) },
  "portals/save-portal.ts savePortal": {
    act: "roles.change",
    input: () => ({ values: { name: "", address: "", description: null } }),
  },
  "roles/remove-role.ts removeRole": { act: "roles.change", input: () => ({ id: randomUUID() }) },
  "roles/save-role.ts saveRole": {
    act: "roles.change",
    input: () => ({ values: { name: "", methods: [], portalIds: [] } }),
  },
  "status/post-notice.ts endNotice": { act: "status.tell", input: () => ({}) },
  "status/post-notice.ts postNotice": { act: "status.tell", input: () => ({ text: "x", lasts: null }) },
  "operator/correct-address.ts correctAddress": {
    act: "operator.correct-address",
    input: () => ({ organizationId: randomUUID(), userId: randomUUID(), email: "x", comment: "why" }),
  },
  "operator/open-organization.ts openOrganization": {
    act: "operator.create-organization",
    input: () => ({ name: "", origin: "", preset: "balanced", owner: { email: "", name: "" } }),
  },
  "operator/move-organization.ts moveOrganization": {
    act: "operator.move-organization",
    input: () => ({ organizationId: randomUUID(), origin: "" }),
  },
  "operator/resend-invitation.ts resendInvitation": {
    act: "operator.resend-invitation",
    input: () => ({ organizationId: randomUUID(), userId: randomUUID() }),
  },
  "operator/suspend-organization.ts resumeOrganization": {
    act: "operator.resume-organization",
    input: () => ({ organizationId: randomUUID() }),
  },
  "operator/suspend-organization.ts suspendOrganization": {
    act: "operator.suspend-organization",
    input: () => ({ organizationId: randomUUID(), comment: "why" }),
  },
  "user-types/remove-user-type.ts removeUserType": { act: "types.change", input: () => ({ id: randomUUID() }) },
  "user-types/save-user-type.ts saveUserType": { act: "types.change", input: () => ({ values: { name: "" } }) },
};
