import { routes } from "@/lib/routes";
import type { NoticeName } from "./notice";

const pages = {
  overview: routes.adminUser,
  why: routes.adminUserWhy,
  edit: routes.adminUserEdit,
  system: routes.adminUserSystem,
  mail: routes.adminUserMail,
};

/** The page of a user that says what was just done. */
export const noticeOn = (page: keyof typeof pages, userId: string, notice: NoticeName): string =>
  `${pages[page](userId)}?notice=${notice}`;
