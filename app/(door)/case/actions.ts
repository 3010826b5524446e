"use server";
import { cookieNames, readCookie } from "@/lib/cookies";
import { addToCase } from "@/lib/domain/cases/add-to-case";
import { confirmCaseAddress } from "@/lib/domain/cases/confirm-case-address";
import { enterCase } from "@/lib/domain/cases/enter-case";
import { done } from "@/lib/domain/result";
import { emptyForm } from "@/lib/forms/empty-form";
import { caseForm, caseWordsForm, enterCaseForm } from "@/lib/forms/request-form";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { clearCookie, setCookie } from "@/lib/web/cookies";
import { formAction } from "@/lib/web/form-action";
import { caseCookieLife } from "../trouble/send-request";

const caseCookie = () => readCookie(currentContext().request, cookieNames.case);

const entering = { schema: enterCaseForm, keep: ["number" as const] };

export const enterCaseAction = formAction(entering, async (typed, { services, visit }) => {
  const entered = await enterCase(services, visit, typed);
  if (!entered.ok) return entered;
  setCookie(cookieNames.case, entered.value.secret, caseCookieLife);
  return done(routes.case);
});

const writing = { schema: caseWordsForm, keep: ["text" as const] };

export const addToCaseAction = formAction(writing, async ({ caseId, text }, { services, visit }) => {
  const secret = caseCookie();
  const added = await addToCase(services, visit, { secret, caseId, text });
  if (!added.ok) return added;
  if (secret) setCookie(cookieNames.case, secret, caseCookieLife);
  return done(`${routes.case}?notice=added`);
});

export const confirmCaseAddressAction = formAction({ schema: caseForm }, async ({ caseId }, { services, visit }) => {
  const confirmed = await confirmCaseAddress(services, visit, { secret: caseCookie(), caseId });
  return confirmed.ok ? done(`${routes.case}?notice=confirmed`) : confirmed;
});

export const leaveCaseAction = formAction({ schema: emptyForm }, async () => {
  clearCookie(cookieNames.case);
  return done(`${routes.case}?notice=left`);
});
