import type { Refusal } from "../result";
import type { Transaction } from "../services";
import type { SettingChange } from "./setting-values";

/** Why a change is refused that names a user type or a role which the organization does not have. */
export async function refuseUnknownNames(
  tx: Transaction,
  organizationId: string,
  changes: readonly SettingChange[],
): Promise<Refusal | null> {
  for (const { path, to } of changes) {
    if (path === "signUp.type" && (await tx.userType.count({ where: { organizationId, name: String(to) } })) === 0)
      return { code: "type-unnamed", facts: { name: String(to) } };
    if (path !== "signUp.roles") continue;
    const names = to as string[];
    const there = await tx.role.findMany({ where: { organizationId, name: { in: names } }, select: { name: true } });
    const missing = names.find((name) => !there.some((role) => role.name === name));
    if (missing) return { code: "role-unnamed", facts: { name: missing } };
  }
  return null;
}
