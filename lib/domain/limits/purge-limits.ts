import type { Services } from "../services";

/** Removes what no limit counts any longer; the body of a job. Returns how many rows went. */
export async function purgeLimits(services: Pick<Services, "db" | "clock">): Promise<number> {
  const { count } = await services.db.limit.deleteMany({
    where: { expiresAt: { lte: services.clock.now() } },
  });
  return count;
}
