import type { Services } from "../services";

/** A database that takes longer for nothing at all is felt by everybody, in milliseconds. */
export const patience = 1_500;

async function takesLong({ db }: Pick<Services, "db">): Promise<boolean> {
  const begun = performance.now();
  await db.$queryRaw`SELECT 1`;
  return performance.now() - begun > patience;
}

/**
 * Whether the database takes long just now, the wait for a connection included: twice in a row, for once is a hiccup.
 * Where it is away no page asks.
 */
export const slowDatabase = async (services: Pick<Services, "db">): Promise<boolean> =>
  (await takesLong(services)) && (await takesLong(services));
