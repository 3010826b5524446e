import { done, type Refusal, type Result, refuse, together } from "../result";
import type { Services, Transaction } from "../services";
import { takeTurns } from "../take-turns";
import { addUser } from "../users/add-user";
import { parseNewUser } from "../users/new-user";
import { commandVisit, type Visit } from "../visit";
import type { OrganizationInput } from "./create-organization";
import { insertOrganization } from "./insert-organization";
import type { Organization } from "./organization";
import { parseOrigin } from "./origin";
import { isTimeZone } from "./time-zone";

const longestName = 120;

/**
 * Makes an organization with its first owner, in the caller's transaction, which gives the owner a way in. Everything that
 * is wrong with what was typed is told at once. A refusal has written nothing.
 */
export async function placeOrganization(
  tx: Transaction,
  services: Pick<Services, "clock">,
  { owner, ...input }: OrganizationInput,
  visitOf: (organization: Organization) => Visit = commandVisit,
): Promise<Result<{ organization: Organization; ownerId: string }>> {
  const name = input.name.trim();
  const origin = parseOrigin(input.origin);
  const parsed = parseNewUser(owner);
  const wrong = together(
    name === "" ? refuse("field-missing", { field: "name" }).refusal : null,
    name.length > longestName ? refuse("field-too-long", { field: "name", most: longestName }).refusal : null,
    origin ? null : refuse("origin-invalid").refusal,
    input.timeZone && !isTimeZone(input.timeZone) ? refuse("field-invalid", { field: "timeZone" }).refusal : null,
    ...(parsed.ok ? [] : ownersFields(parsed.refusal)),
  );
  if (wrong || !origin) return { ok: false, refusal: wrong ?? { code: "origin-invalid" } };
  await takeTurns(tx, "organizations");
  if ((await tx.organization.count({ where: { host: new URL(origin).hostname } })) > 0) return refuse("origin-taken");
  if (input.isOperator && (await tx.organization.count({ where: { isOperator: true } })) > 0)
    return refuse("operator-taken");
  const organization = await insertOrganization(tx, services, { ...input, name, origin });
  const added = await addUser(tx, services, visitOf(organization), { ...owner, rank: "owner" });
  if (!added.ok) throw new Error(`the first owner of a new organization was refused: ${added.refusal.code}`);
  return done({ organization, ownerId: added.value.userId });
}

/** What is wrong with the owner, each beside a field of its own: the organization has a name too. */
const ownersFields = ({ also = [], ...first }: Refusal): Refusal[] =>
  [first, ...also].map((one) =>
    one.facts?.field === "name" ? { ...one, facts: { ...one.facts, field: "ownerName" } } : one,
  );
