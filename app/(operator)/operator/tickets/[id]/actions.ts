"use server";
import { answerCase } from "@/lib/domain/cases/answer-case";
import { askPerson } from "@/lib/domain/cases/ask-person";
import { assignCase } from "@/lib/domain/cases/assign-case";
import { closeCase } from "@/lib/domain/cases/close-case";
import { declineCase } from "@/lib/domain/cases/decline-case";
import { noteCase } from "@/lib/domain/cases/note-case";
import { actOnCaseForm, assignCaseForm, noteInCaseForm, writeInCaseForm } from "@/lib/forms/case-form";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";
import { caseAnswers } from "@/lib/web/case-answers";
import type { TicketNotice } from "./notices";

const pageOf = (caseId: string, notice: TicketNotice | "changed") =>
  `${routes.operatorTicket(caseId)}?notice=${notice}`;

const { answered, pressed } = caseAnswers<TicketNotice>(pageOf);

const writes = {
  answer: { verb: answerCase, told: "answered" },
  ask: { verb: askPerson, told: "asked" },
  decline: { verb: declineCase, told: "declined" },
} as const;

export const writeTicketAction = adminAction(
  { schema: writeInCaseForm, keep: ["text"] },
  async ({ kind, ...input }, { services, visit }) => {
    const { verb, told } = writes[kind];
    const written = await verb(services, visit, input);
    return answered(input.caseId, written, ({ mailed }) => (mailed ? told : `${told}-unmailed`));
  },
);

export const noteTicketAction = adminAction(
  { schema: noteInCaseForm, keep: ["text"] },
  async (input, { services, visit }) => answered(input.caseId, await noteCase(services, visit, input), () => "noted"),
);

export const assignTicketAction = adminAction(
  { schema: assignCaseForm },
  async ({ assigneeId, ...input }, { services, visit }) =>
    pressed(input.caseId, await assignCase(services, visit, { ...input, assigneeId: assigneeId || null }), "assigned"),
);

export const closeTicketAction = adminAction({ schema: actOnCaseForm }, async (input, { services, visit }) =>
  pressed(input.caseId, await closeCase(services, visit, input), "closed"),
);
