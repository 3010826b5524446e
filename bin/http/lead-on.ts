import { routes } from "@/lib/routes";
import type { Step } from "./door";

const leading = new Map<string, string>([
  // Where a password manager looks for the page that changes a password (W3C, a well-known URL for changing passwords).
  [routes.changePassword, routes.accountPassword],
]);

/** Addresses that lead to another page. */
export const leadOn: Step = (_, { path, response }) => {
  const Location = leading.get(path);
  if (!Location) return false;
  response.writeHead(302, { Location }).end();
  return true;
};
