"use server";
import { endUserSessions, forgetUserDevices } from "@/lib/domain/administration/end-user-sessions";
import { done } from "@/lib/domain/result";
import { userDeviceForm, userSessionForm } from "@/lib/forms/user-form";
import { adminAction } from "@/lib/web/admin-action";
import { noticeOn } from "../notice-on";

/** Ends one session of a user, or all. */
export const endSessionsOfUserAction = adminAction({ schema: userSessionForm }, async (input, { services, visit }) => {
  const ended = await endUserSessions(services, visit, input);
  const notice = input.sessionId ? "session-ended" : "sessions-ended";
  return ended.ok ? done(noticeOn("system", input.userId, notice)) : ended;
});

/** Makes one browser of a user unknown, or all. */
export const forgetDevicesAction = adminAction({ schema: userDeviceForm }, async (input, { services, visit }) => {
  const forgotten = await forgetUserDevices(services, visit, input);
  const notice = input.deviceId ? "device-forgotten" : "devices-forgotten";
  return forgotten.ok ? done(noticeOn("system", input.userId, notice)) : forgotten;
});
