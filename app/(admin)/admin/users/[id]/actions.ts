"use server";
import { endUserSessions } from "@/lib/domain/administration/end-user-sessions";
import { sendActivation } from "@/lib/domain/administration/send-activation";
import { sendReset } from "@/lib/domain/administration/send-reset";
import { resume, suspend } from "@/lib/domain/administration/suspend";
import { unlock } from "@/lib/domain/administration/unlock";
import type { OnUser } from "@/lib/domain/authority/administer";
import { askForHelp } from "@/lib/domain/diagnosis/ask-for-help";
import { tellWhy } from "@/lib/domain/diagnosis/tell-why";
import { addToList } from "@/lib/domain/lists/add-to-list";
import { done, type Result } from "@/lib/domain/result";
import type { Services } from "@/lib/domain/services";
import type { Visit } from "@/lib/domain/visit";
import { userForm } from "@/lib/forms/user-form";
import { adminAction } from "@/lib/web/admin-action";
import type { NoticeName } from "./notice";
import { noticeInCase, noticeOn } from "./notice-on";

type Verb<Value> = (services: Services, visit: Visit, input: OnUser) => Promise<Result<Value>>;

/** An act that needs no more than whom and why; the page that it was done on then says what happened. */
const plainAct = <Value>(verb: Verb<Value>, notice: (value: Value) => NoticeName) =>
  adminAction({ schema: userForm }, async ({ userId, comment, from, caseId }, { services, visit }) => {
    const result = await verb(services, visit, { userId, comment, caseId });
    if (!result.ok) return result;
    const what = notice(result.value);
    return done(caseId ? noticeInCase(caseId, what) : noticeOn(from ?? "overview", userId, what));
  });

export const sendActivationAction = plainAct(sendActivation, () => "activation-sent");
export const sendResetAction = plainAct(sendReset, () => "reset-sent");
export const unlockAction = plainAct(unlock, ({ wasLocked }) => (wasLocked ? "unlocked" : "was-not-locked"));
export const addToListAction = plainAct(addToList, () => "added-to-list");
export const endSessionsAction = plainAct(endUserSessions, () => "sessions-ended");
export const tellWhyAction = plainAct(tellWhy, () => "why-sent");
export const askForHelpAction = plainAct(askForHelp, () => "help-asked");
export const suspendAction = plainAct(suspend, () => "suspended");
export const resumeAction = plainAct(resume, () => "resumed");
