import { withConnection } from "@/lib/adapters/database/clone-database";
import { startTestServer } from "@/lib/adapters/database/test-server";
import { createPasswords } from "@/lib/adapters/password/create-passwords";
import { signIn } from "@/lib/domain/sign-in/sign-in";
import { commandVisit } from "@/lib/domain/visit";
import { type Measurement, rowOf } from "./measurement";
import { addPeople, benchPassword, hashed, usernameOf } from "./people";
import { median } from "./statistics";
import { foundTown, type Town } from "./town";

interface Settled extends Pick<Town, "services" | "organization"> {
  users: number;
}

// A hash is the same work however many there are; without it the database's part cannot hide behind it.
const cheap = { memoryCost: 64, timeCost: 1, parallelism: 1 };
const prefix = "resident";

/** A database of its own with one organization of so many active people. */
async function settle(server: string, users: number): Promise<Settled> {
  const { url, organization, services: founded } = await foundTown(server, `town_${users}`);
  const passwords = createPasswords({ peppers: { current: null, previous: new Map() }, cost: cheap });
  const services = { ...founded, passwords };
  await addPeople(services, organization, { prefix, count: users, password: await hashed(services) });
  await withConnection(url, (client) => client.query("VACUUM ANALYZE"));
  return { users, services, organization };
}

/** One resident signs in from a browser that nobody knows; in milliseconds. */
async function timed({ services, organization, users }: Settled, turn: number, turns: number): Promise<number> {
  const place = 1 + Math.floor((turn * (users - 1)) / turns);
  const visit = {
    ...commandVisit(organization),
    clientAddress: `10.60.${turn >> 8}.${turn & 255}`,
    userAgent: "bench",
  };
  const input = { identifier: usernameOf(prefix, place), password: benchPassword, sharedComputer: false };
  const begun = performance.now();
  const result = await signIn(services, visit, input);
  const took = performance.now() - begun;
  if (!result.ok) throw new Error(`a resident was refused: ${result.refusal.code}`);
  return took;
}

const turns = 900;
const warmUp = 150;

/** Whether a sign-in stays as quick when there are a thousand times as many users; the two take turns. */
export const manyUsers: Measurement = async () => {
  const server = await startTestServer();
  const towns: Settled[] = [];
  try {
    for (const users of [1_000, 1_000_000]) towns.push(await settle(server.url, users));
    const waits = towns.map((): number[] => []);
    for (let turn = 0; turn < turns; turn++) {
      const order = turn % 2 === 0 ? [0, 1] : [1, 0];
      for (const which of order) {
        const took = await timed(towns[which] as Settled, turn, turns);
        if (turn >= warmUp) waits[which]?.push(took);
      }
    }
    const [few = Number.NaN, many = Number.NaN] = waits.map(median);
    return [
      rowOf("a sign-in (without its hash) at 1,000,000 users ÷ at 1,000", many / few, { most: 1.2 }),
      rowOf("  at 1,000", few, { unit: " ms" }),
      rowOf("  at 1,000,000", many, { unit: " ms" }),
    ];
  } finally {
    for (const { services } of towns) await services.close();
    await server.stop();
  }
};
