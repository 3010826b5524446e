import type { Result } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { addUser } from "./add-user";
import type { NewUser } from "./new-user";

/**
 * Makes a user, who is not invited yet (R11: two steps). A username that is taken, or is another user's address,
 * is refused, and so is an address that is another user's username; parallel calls take turns.
 */
export const createUser = (services: Services, visit: Visit, input: NewUser): Promise<Result<{ userId: string }>> =>
  services.db.$transaction((tx) => addUser(tx, services, visit, input));
