import type { FieldChanges } from "../authority/administer";
import { authorize } from "../authority/authorize";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";

interface Merge {
  stays: { username: string; name: string };
  goes: { username: string; name: string };
  roleIds: string[];
  email: string | null;
  customerId: string | null;
  /** What becomes of the account that stays. */
  changes: FieldChanges;
}

/** What a merge would move, without doing it. */
export async function previewMerge(
  services: Services,
  visit: Visit,
  { userId, otherId }: { userId: string; otherId: string },
): Promise<Result<Merge>> {
  if (userId === otherId) return refuse("same-user");
  return services.db.$transaction(async (tx) => {
    for (const [id, other] of [
      [userId, otherId],
      [otherId, userId],
    ] as const) {
      const permit = await authorize(services, tx, visit, "user.see", { userId: id, otherId: other });
      if (!permit.ok) return permit;
    }
    const merge = await readMerge(tx, visit.organization.id, userId, otherId);
    return merge ? done(merge) : refuse("user-unknown");
  });
}

/** Both accounts as they are, and what the one that stays would have. */
export async function readMerge(
  tx: Transaction,
  organizationId: string,
  userId: string,
  otherId: string,
): Promise<Merge | null> {
  const read = (id: string) =>
    tx.user.findFirst({
      where: { organizationId, id },
      include: { roles: { include: { role: true }, orderBy: { role: { name: "asc" } } } },
    });
  const stays = await read(userId);
  const goes = await read(otherId);
  if (!stays || !goes) return null;
  const names = new Map([...stays.roles, ...goes.roles].map(({ role }) => [role.id, role.name]));
  const before = stays.roles.map(({ role }) => role.name);
  const after = [...names.values()].sort();
  const email = stays.email ?? goes.email;
  const customerId = stays.customerId ?? goes.customerId;
  const changes: FieldChanges = {
    ...(before.length === after.length ? {} : { roles: { from: before, to: after } }),
    ...(email === stays.email ? {} : { email: { from: null, to: email } }),
    ...(customerId === stays.customerId ? {} : { customerId: { from: null, to: customerId } }),
  };
  return { stays, goes, roleIds: [...names.keys()], email, customerId, changes };
}
