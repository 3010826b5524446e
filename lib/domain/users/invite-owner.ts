import { type PrintedLink, printLink } from "../organizations/print-link";
import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { userOfId } from "../sign-in/find-candidate";
import { readCandidate } from "../sign-in/read-facts";
import { canonical } from "../text";
import type { Visit } from "../visit";
import { addUser } from "./add-user";
import type { NewUser } from "./new-user";

type OwnerInput = Pick<NewUser, "username" | "email"> & { name?: string };

export interface InvitedOwner extends PrintedLink {
  userId: string;
  username: string;
}

/**
 * The operator's way to let an owner in: makes the owner where nobody has that username, and returns a link that
 * lives an hour: of activation, or of reset for an owner who is active; where roles allow none, one of the owners' door. A user who is not an owner does not
 * become one by this.
 */
export async function inviteOwner(services: Services, visit: Visit, input: OwnerInput): Promise<Result<InvitedOwner>> {
  return services.db.$transaction(async (tx) => {
    const named = await ownerNamed(tx, services, visit, input);
    if (!named.ok) return named;
    const { id: userId, username, activatedAt } = named.value;
    const purpose = activatedAt ? "reset" : "activation";
    const ownersDoor = purpose === "reset" && (await comesInThereAlone(tx, services, visit, userId));
    const link = await printLink(tx, services, visit, { userId, purpose, ownersDoor });
    return done({ userId, username, ...link });
  });
}

/** Whether a password of theirs is good at the owners' door and not at everybody's. */
async function comesInThereAlone(tx: Transaction, services: Services, visit: Visit, userId: string): Promise<boolean> {
  if (!policyOf(visit.organization).sso.ownerDoor) return false;
  const owner = await readCandidate(services, tx, visit, userOfId(userId));
  return owner !== null && !owner.facts.methods.includes("password");
}

interface Owner {
  id: string;
  username: string;
  activatedAt: Date | null;
}

async function ownerNamed(
  tx: Transaction,
  services: Services,
  visit: Visit,
  { username, email, name = username }: OwnerInput,
): Promise<Result<Owner>> {
  const where = { organizationId: visit.organization.id, usernameKey: canonical(username) };
  const found = await tx.user.findFirst({ where });
  if (found) return found.rank === "owner" ? done(found) : refuse("username-taken");
  const added = await addUser(tx, services, visit, { username, email, name, rank: "owner" });
  return added.ok ? done({ id: added.value.userId, username: username.trim(), activatedAt: null }) : added;
}
