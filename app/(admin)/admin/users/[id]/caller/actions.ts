"use server";
import { askColleague } from "@/lib/domain/callers/ask-colleague";
import { confirmCaller } from "@/lib/domain/callers/confirm-caller";
import { startCallerCheck } from "@/lib/domain/callers/start-caller-check";
import { done } from "@/lib/domain/result";
import { callerCodeForm, callerForm, voucherForm } from "@/lib/forms/caller-form";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";
import { confirmedPath, readGoal, vouchPath } from "./goal";

const askBy = (way: "mail" | "device") =>
  adminAction({ schema: callerForm }, async ({ userId, goal }, { services, visit }) => {
    const started = await startCallerCheck(services, visit, { userId, way });
    if (!started.ok) return started;
    const asked = new URLSearchParams({ for: readGoal(goal), check: started.value.checkId });
    return done(`${routes.adminUserCaller(userId)}?${asked}`);
  });

/** Mails the caller a code to read back. */
export const askByMailAction = askBy("mail");

/** Shows the caller a code on a browser that is theirs. */
export const askByDeviceAction = askBy("device");

/** Compares the code that was read back, and goes on with what it was for. */
export const confirmCallerAction = adminAction(
  { schema: callerCodeForm, keep: ["code"] },
  async ({ userId, goal, checkId, code }, { services, visit }) => {
    const confirmed = await confirmCaller(services, visit, { userId, checkId, code });
    return confirmed.ok ? done(confirmedPath(readGoal(goal), userId)) : confirmed;
  },
);

/** Asks a named colleague, who answers on their own pages. */
export const askColleagueAction = adminAction(
  { schema: voucherForm, keep: ["colleague"] },
  async ({ userId, goal, colleague }, { services, visit }) => {
    const asked = await askColleague(services, visit, { userId, colleague });
    return asked.ok ? done(vouchPath(readGoal(goal), userId, asked.value.checkId)) : asked;
  },
);
