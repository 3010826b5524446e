import { routes } from "@/lib/routes";
import type { NoticeName } from "./notice";

const pages = {
  overview: routes.adminUser,
  why: routes.adminUserWhy,
  edit: routes.adminUserEdit,
  system: routes.adminUserSystem,
  mail: routes.adminUserMail,
  tomorrow: (userId: string) => `${routes.adminTomorrow}?${new URLSearchParams({ user: userId })}`,
};

/** The page that says what was just done. */
export function noticeOn(page: keyof typeof pages, userId: string, notice: NoticeName): string {
  const address = pages[page](userId);
  return `${address}${address.includes("?") ? "&" : "?"}notice=${notice}`;
}

/** As noticeOn, where it was done in a case about the user. */
export const noticeInCase = (caseId: string, notice: NoticeName): string =>
  `${routes.adminRequest(caseId)}?${new URLSearchParams({ done: notice })}`;
