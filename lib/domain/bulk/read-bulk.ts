import type { RefusalCode } from "../refusal";
import type { Services } from "../services";
import type { BulkAct, BulkInput } from "./bulk-act";

export interface BulkReport {
  act: BulkAct;
  /** The name of the type or role that was given. */
  target: string | null;
  by: string;
  total: number;
  done: number;
  skipped: number;
  startedAt: Date;
  /** Null while it runs. */
  finishedAt: Date | null;
  /** How many were left alone for each reason, most first. */
  reasons: { code: RefusalCode; count: number }[];
  /** Who was left alone and why, at most `mostSkips`. */
  skips: { userId: string; name: string; username: string; code: RefusalCode }[];
}

/** As many skipped users as one page names. */
export const mostSkips = 1_000;

/** How an act on many users stands; null for an id that is none of the organization's. */
export async function readBulk(
  { db }: Pick<Services, "db">,
  { id: organizationId }: { id: string },
  runId: string,
): Promise<BulkReport | null> {
  const run = await db.bulkRun.findFirst({ where: { id: runId, organizationId } });
  if (!run) return null;
  const { typeId, roleId } = run.input as BulkInput;
  const [actor, type, role, rows, counted] = await Promise.all([
    db.user.findFirst({ where: { id: run.actorId, organizationId }, select: { name: true } }),
    typeId ? db.userType.findFirst({ where: { id: typeId, organizationId } }) : null,
    roleId ? db.role.findFirst({ where: { id: roleId, organizationId } }) : null,
    db.bulkSkip.findMany({
      where: { runId, organizationId },
      orderBy: [{ code: "asc" }, { userId: "asc" }],
      take: mostSkips,
    }),
    db.bulkSkip.groupBy({ by: ["code"], where: { runId, organizationId }, _count: true }),
  ]);
  const ids = rows.map(({ userId }) => userId);
  const users = await db.user.findMany({
    where: { organizationId, id: { in: ids } },
    select: { id: true, name: true, username: true },
  });
  const known = new Map(users.map((user) => [user.id, user]));
  return {
    act: run.act as BulkAct,
    target: (type ?? role)?.name ?? null,
    by: actor?.name ?? "",
    total: run.total,
    done: run.done,
    skipped: run.skipped,
    startedAt: run.createdAt,
    finishedAt: run.finishedAt,
    reasons: counted
      .map(({ code, _count }) => ({ code: code as RefusalCode, count: _count }))
      .sort((one, other) => other.count - one.count || one.code.localeCompare(other.code)),
    skips: rows.map(({ userId, code }) => {
      const { name = "", username = "" } = known.get(userId) ?? {};
      return { userId, name, username, code: code as RefusalCode };
    }),
  };
}
