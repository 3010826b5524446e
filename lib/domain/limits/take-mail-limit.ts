import { days, hours, type Seconds } from "../duration";
import { policyOf } from "../policy";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { clientNetwork } from "./client-network";
import { type Room, takeRoom } from "./take-room";

/**
 * Takes the room for one mail that a visitor asks for (T35): an account's per hour and day, the client's per
 * hour; `account` or `address` names the limit that is reached, and then nothing was taken. `account` is a
 * user's id or whatever stands for one; with `null` the client alone is counted. `life` is that of the link in the mail: an account whose last mail is older
 * than that gets one more, because whoever is over the limit must still hold a good link.
 */
export async function takeMailLimit(
  services: Services,
  visit: Visit,
  account: string | null,
  life: Seconds | "unlimited" = "unlimited",
): Promise<"ok" | "account" | "address"> {
  const { limits } = policyOf(visit.organization);
  const rooms: Room[] = [];
  if (visit.clientAddress !== null) {
    const key = `mail-address-hour:${visit.organization.id}:${clientNetwork(visit.clientAddress)}`;
    rooms.push({ key, most: limits.mailsPerAddressHour, window: hours(1) });
  }
  const byAddress = rooms.length;
  if (account !== null) {
    const again = life === "unlimited" ? undefined : life;
    rooms.push({ key: `mail-account-hour:${account}`, most: limits.mailsPerAccountHour, window: hours(1), again });
    rooms.push({ key: `mail-account-day:${account}`, most: limits.mailsPerAccountDay, window: days(1), again });
  }
  if (rooms.length === 0) return "ok";
  const full = await takeRoom(services, rooms);
  if (!full) return "ok";
  return rooms.indexOf(full) < byAddress ? "address" : "account";
}
