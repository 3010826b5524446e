"use server";
import { accountRequestForm } from "@/lib/forms/request-form";
import { formAction } from "@/lib/web/form-action";
import { sendRequest } from "../send-request";

const form = {
  schema: accountRequestForm,
  keep: ["name", "email", "phone", "department", "roleWanted", "comment"] as (keyof typeof accountRequestForm.shape)[],
};

export const requestAccountAction = formAction(form, (typed, { services, visit }) =>
  sendRequest(services, visit, { ...typed, kind: "account" }),
);
