"use server";
import { accountRequestForm, keptOfRequest } from "@/lib/forms/request-form";
import { formAction } from "@/lib/web/form-action";
import { sendRequest } from "../send-request";

export const requestAccountAction = formAction(
  { schema: accountRequestForm, keep: [...keptOfRequest] },
  (typed, { services, visit }) => sendRequest(services, visit, { ...typed, kind: "account" }),
);
