import { hours } from "../duration";

/** How long the mailed link is good with which an account can be made. */
export const signUpLifetime = hours(24);
