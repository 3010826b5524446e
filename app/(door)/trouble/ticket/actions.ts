"use server";
import { keptOfRequest, supportRequestForm } from "@/lib/forms/request-form";
import { formAction } from "@/lib/web/form-action";
import { sendRequest } from "../send-request";

export const ticketAction = formAction(
  { schema: supportRequestForm, keep: ["topic" as const, ...keptOfRequest] },
  (typed, { services, visit }) => sendRequest(services, visit, { ...typed, kind: "ticket" }),
);
