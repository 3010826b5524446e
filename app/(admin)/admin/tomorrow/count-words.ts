import type { BoundedCount } from "@/lib/domain/users/count-users";
import { words } from "@/lib/web/locale/words";

/** How many people, or more than how many. */
export const countWords = ({ number, atLeast }: BoundedCount): string =>
  words("adminUsers")(atLeast ? "countMore" : "count", { count: number });
