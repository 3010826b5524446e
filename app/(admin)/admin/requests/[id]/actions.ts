"use server";
import { answerCase } from "@/lib/domain/cases/answer-case";
import { approveAccount } from "@/lib/domain/cases/approve-account";
import { askPerson } from "@/lib/domain/cases/ask-person";
import { assignCase } from "@/lib/domain/cases/assign-case";
import { closeCase } from "@/lib/domain/cases/close-case";
import { declineCase } from "@/lib/domain/cases/decline-case";
import { linkCase } from "@/lib/domain/cases/link-case";
import { noteCase } from "@/lib/domain/cases/note-case";
import { readCase } from "@/lib/domain/cases/read-case";
import { policyOf } from "@/lib/domain/policy";
import { done } from "@/lib/domain/result";
import type { Services } from "@/lib/domain/services";
import type { Visit } from "@/lib/domain/visit";
import { ticked } from "@/lib/forms/boxes";
import {
  actOnCaseForm,
  approveAccountForm,
  assignCaseForm,
  linkCaseForm,
  noteInCaseForm,
  writeInCaseForm,
} from "@/lib/forms/case-form";
import { isLanguage } from "@/lib/language";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";
import { requireAct } from "@/lib/web/administrator";
import { caseAnswers } from "@/lib/web/case-answers";
import type { CaseNotice, Meanwhile } from "./done-here";

const pageOf = (caseId: string, notice: CaseNotice | Meanwhile) => `${routes.adminRequest(caseId)}?notice=${notice}`;

const { answered, pressed, isMeanwhile } = caseAnswers<CaseNotice>(pageOf);

const writes = {
  answer: { verb: answerCase, told: "answered" },
  ask: { verb: askPerson, told: "asked" },
  decline: { verb: declineCase, told: "declined" },
} as const;

export const writeAction = adminAction(
  { schema: writeInCaseForm, keep: ["text"] },
  async ({ kind, ...input }, { services, visit }) => {
    const { verb, told } = writes[kind];
    const written = await verb(services, visit, input);
    return answered(input.caseId, written, ({ mailed }) => (mailed ? told : `${told}-unmailed`));
  },
);

export const noteAction = adminAction({ schema: noteInCaseForm, keep: ["text"] }, async (input, { services, visit }) =>
  answered(input.caseId, await noteCase(services, visit, input), () => "noted"),
);

export const assignAction = adminAction(
  { schema: assignCaseForm, keep: ["assigneeId"] },
  async ({ assigneeId, ...input }, { services, visit }) =>
    pressed(input.caseId, await assignCase(services, visit, { ...input, assigneeId: assigneeId || null }), "assigned"),
);

export const linkAction = adminAction({ schema: linkCaseForm }, async ({ userId, ...input }, { services, visit }) =>
  pressed(input.caseId, await linkCase(services, visit, { ...input, userId: userId ?? null }), "linked"),
);

export const closeAction = adminAction({ schema: actOnCaseForm }, async (input, { services, visit }) =>
  pressed(input.caseId, await closeCase(services, visit, input), "closed"),
);

/** Whether there is nothing left to approve: then the form is gone with what was typed in it. */
async function isClosed(services: Services, { organization }: Visit, caseId: string): Promise<boolean> {
  const actor = await requireAct("requests.see");
  const read = await readCase(services, { organization, actor, now: services.clock.now() }, caseId);
  return read === null || read.closedAt !== null;
}

const kept = ["name", "email", "sharedToo", "username", "typeId", "customerId", "language", "send", "role."] as const;

/** Without an address the temporary password comes next (R5). */
export const approveAction = adminAction(
  { schema: approveAccountForm, keep: [...kept] },
  async (input, { services, visit }) => {
    const { id, caseId, revision, name, typeId, language } = input;
    const approved = await approveAccount(services, visit, {
      ...{ id, caseId, revision, name, typeId, roleIds: ticked(input, "role.") },
      username: input.username || null,
      email: input.email || null,
      sharedToo: input.sharedToo === "on",
      customerId: input.customerId || null,
      language: isLanguage(language) ? language : null,
      inviteNow: input.send === "now",
    });
    if (isMeanwhile(approved) && (await isClosed(services, visit, caseId))) return done(pageOf(caseId, "faster"));
    if (approved.ok && !input.email && policyOf(visit.organization).admin.maySetPassword)
      return done(routes.adminUserTemporaryPassword(id));
    return answered(caseId, approved, ({ invited }) => (invited ? "approved" : "approved-unmailed"));
  },
);
