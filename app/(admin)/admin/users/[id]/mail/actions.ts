"use server";
import { sendMailAgain } from "@/lib/domain/administration/send-mail-again";
import { done } from "@/lib/domain/result";
import { mailAgainForm } from "@/lib/forms/user-form";
import { adminAction } from "@/lib/web/admin-action";
import { noticeOn } from "../notice-on";

export const sendMailAgainAction = adminAction({ schema: mailAgainForm }, async (input, { services, visit }) => {
  const result = await sendMailAgain(services, visit, input);
  return result.ok ? done(noticeOn("mail", input.userId, "mail-sent-again")) : result;
});
