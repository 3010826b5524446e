import { days, hours } from "../duration";
import { clientNetwork } from "../limits/client-network";
import type { Room } from "../limits/take-room";
import type { Visit } from "../visit";

/** How many requests one client network may send; as many again for which its devices worked. */
const fromNetwork = { plain: { hour: 5, day: 20 }, worked: { hour: 10, day: 40 } };

/** How many requests of senders whose mailbox nobody proved one organization takes, from wherever they come. */
const fromEverybody = { plain: { hour: 100, day: 1_000 }, worked: { hour: 500, day: 2_000 } };

/** The rooms in which one request takes its place: its client network's and the organization's. */
export function requestRooms({ organization, clientAddress }: Visit, how: "plain" | "worked") {
  const key = `requests:${organization.id}:${how}`;
  return {
    network: clientAddress === null ? [] : roomsOf(`${key}:${clientNetwork(clientAddress)}`, fromNetwork[how]),
    everybody: roomsOf(key, fromEverybody[how]),
  };
}

const roomsOf = (key: string, { hour, day }: { hour: number; day: number }): Room[] => [
  { key: `${key}:hour`, most: hour, window: hours(1) },
  { key: `${key}:day`, most: day, window: days(1) },
];
