import { after } from "../duration";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { codeLife } from "./caller-code";
import { openChecks } from "./open-checks";

export interface Vouch {
  checkId: string;
  /** The administrator who asks. */
  by: string;
  /** Who the one on the telephone says they are. */
  caller: string;
  until: Date;
}

/** What whoever is signed in is asked about callers at this moment, the newest first. Writes nothing. */
export async function listVouches({ db, clock }: Services, { organization, actorId }: Visit): Promise<Vouch[]> {
  if (!actorId) return [];
  const organizationId = organization.id;
  const checks = await db.callerCheck.findMany({
    where: { organizationId, voucherId: actorId, way: "colleague", ...openChecks(clock.now()) },
    include: { user: { select: { name: true } } },
    orderBy: { createdAt: "desc" },
  });
  if (checks.length === 0) return [];
  const asked = { organizationId, id: { in: checks.map(({ askedById }) => askedById) } };
  const names = new Map((await db.user.findMany({ where: asked })).map(({ id, name }) => [id, name]));
  return checks.flatMap(({ id, askedById, user, createdAt }) => {
    const by = names.get(askedById);
    return by ? [{ checkId: id, by, caller: user.name, until: after(createdAt, codeLife) }] : [];
  });
}
