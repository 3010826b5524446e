import { routes } from "@/lib/routes";
import type { Step } from "./door";

/** Where a password manager finds the page that changes a password (W3C, a well-known URL for changing passwords). */
export const answerWellKnown: Step = (_, { path, response }) => {
  if (path !== routes.changePassword) return false;
  response.writeHead(302, { Location: routes.accountPassword }).end();
  return true;
};
