import type { Transaction } from "../services";

/** Whether another user has this username, or has it as their address. The caller holds the turn of the organization's users. */
export async function usernameTaken(
  tx: Transaction,
  organizationId: string,
  usernameKey: string,
  but?: string,
): Promise<boolean> {
  const others = but ? { not: but } : undefined;
  const names = await tx.user.count({
    where: { organizationId, id: others, OR: [{ usernameKey }, { emailKey: usernameKey }] },
  });
  return names > 0;
}

/** Whether an address is another user's username. */
export async function addressIsUsername(
  tx: Transaction,
  organizationId: string,
  emailKey: string,
  but?: string,
): Promise<boolean> {
  const others = but ? { not: but } : undefined;
  return (await tx.user.count({ where: { organizationId, id: others, usernameKey: emailKey } })) > 0;
}
