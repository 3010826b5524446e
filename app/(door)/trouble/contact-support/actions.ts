"use server";
import { supportRequestForm } from "@/lib/forms/request-form";
import { formAction } from "@/lib/web/form-action";
import { sendRequest } from "../send-request";

const form = {
  schema: supportRequestForm,
  keep: ["topic", "name", "username", "email", "phone", "comment"] as (keyof typeof supportRequestForm.shape)[],
};

export const contactSupportAction = formAction(form, (typed, { services, visit }) =>
  sendRequest(services, visit, { ...typed, kind: "support" }),
);
