"use server";
import { done } from "@/lib/domain/result";
import { endNotice, postNotice } from "@/lib/domain/status/post-notice";
import { endNoticeForm, noticeForm } from "@/lib/forms/notice-form";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";
import { forgetStatus } from "@/lib/web/current-status";

const back = (notice: string) => {
  forgetStatus();
  return done(`${routes.adminStatus}?notice=${notice}`);
};

export const postNoticeAction = adminAction(
  { schema: noticeForm, keep: ["text", "lasts"] },
  async ({ text, lasts, comment }, { services, visit }) => {
    const posted = await postNotice(services, visit, { text, lasts, comment });
    return posted.ok ? back("posted") : posted;
  },
);

export const endNoticeAction = adminAction({ schema: endNoticeForm }, async ({ comment }, { services, visit }) => {
  const ended = await endNotice(services, visit, { comment });
  return ended.ok ? back("ended") : ended;
});
