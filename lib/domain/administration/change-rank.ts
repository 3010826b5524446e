import type { Rank } from "@/prisma/generated/enums";
import { administer, takeNote } from "../authority/administer";
import { refuseLastOwner } from "../authority/last-owner";
import { givableRanks } from "../authority/ranks";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { refuseMeanwhile } from "./meanwhile";

interface Input {
  userId: string;
  /** The revision of the user that the form was shown with. */
  revision: number;
  rank: Rank;
  /** The roles that a help-desk member is limited to; none: they help everybody. Only for that rank. */
  roleIds?: string[];
  comment?: string | null;
}

/**
 * Gives a user a rank. Nobody gives one as high as their own but an owner, nobody their own, and the last owner stays
 * (T89).
 */
export const changeRank = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  administer(services, visit, "user.change-rank", input, async (tx, { now, actor, subject }) => {
    const { userId, rank, comment } = input;
    const organizationId = visit.organization.id;
    if (!givableRanks(actor.rank).includes(rank)) return refuse("higher-rank");
    const limits = rank === "helpdesk" ? [...new Set(input.roleIds ?? [])] : [];
    const roles = await tx.role.findMany({ where: { organizationId, id: { in: limits } }, orderBy: { name: "asc" } });
    if (roles.length !== limits.length) return refuse("field-invalid", { field: "roleIds" });
    const last = rank === "owner" ? null : await refuseLastOwner(tx, visit, subject);
    if (last) return { ok: false, refusal: last };
    const limited = await tx.helpdeskRole.findMany({
      where: { organizationId, userId },
      include: { role: true },
      orderBy: { role: { name: "asc" } },
    });
    const before = limited.map(({ role }) => role.name);
    const after = roles.map(({ name }) => name);
    const sameLimits = before.join("\n") === after.join("\n");
    if (subject.rank === rank && sameLimits) return done(null);
    const meanwhile = await refuseMeanwhile(tx, visit, input);
    if (meanwhile) return { ok: false, refusal: meanwhile };
    await tx.user.update({ where: { id: userId, organizationId }, data: { rank, revision: { increment: 1 } } });
    await tx.helpdeskRole.deleteMany({ where: { organizationId, userId } });
    await tx.helpdeskRole.createMany({ data: limits.map((roleId) => ({ organizationId, userId, roleId })) });
    const changes = {
      ...(subject.rank === rank ? {} : { rank: { from: subject.rank, to: rank } }),
      ...(sameLimits ? {} : { helps: { from: before, to: after } }),
    };
    const noted = await takeNote(tx, visit, { userId, comment, changes });
    await record(tx, now, noted, { kind: "user.changed", userId, details: { fields: Object.keys(changes) } });
    return done(null);
  });
