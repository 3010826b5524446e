"use server";
import { addToTicket } from "@/lib/domain/cases/add-to-ticket";
import { openTicket } from "@/lib/domain/cases/open-ticket";
import { done } from "@/lib/domain/result";
import { addToTicketForm, openTicketForm } from "@/lib/forms/case-form";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";

const sent = (caseId: string) => done(`${routes.adminRequest(caseId)}?notice=sent`);

export const openTicketAction = adminAction(
  { schema: openTicketForm, keep: ["text"] },
  async ({ formId, userId, text }, { services, visit }) => {
    const opened = await openTicket(services, visit, { formId, userId, text });
    return opened.ok ? sent(opened.value.caseId) : opened;
  },
);

export const addToTicketAction = adminAction(
  { schema: addToTicketForm, keep: ["text"] },
  async ({ caseId, text }, { services, visit }) => {
    const added = await addToTicket(services, visit, { caseId, text });
    return added.ok ? sent(caseId) : added;
  },
);
