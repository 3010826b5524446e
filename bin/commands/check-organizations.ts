import { type CheckedOwner, checkOwners } from "@/lib/domain/organizations/check-owners";
import type { Organization } from "@/lib/domain/organizations/organization";
import { parseOrigin } from "@/lib/domain/organizations/origin";
import { policyShape } from "@/lib/domain/policy";
import type { Services } from "@/lib/domain/services";
import words from "@/messages/en.json";
import type { Tell } from "./finding";
import { shellWord } from "./shell-word";

/** Whether every organization has an origin and a policy that may be, and an owner who can get in. */
export async function checkOrganizations(services: Services, tell: Tell): Promise<void> {
  const all = await services.db.organization.findMany({ omit: { logo: true }, orderBy: { number: "asc" } });
  if (all.length === 0) tell({ wrong: "organizations: there is none", mend: "Run: latchkey organization create" });
  for (const organization of all) await checkOrganization(services, organization, tell);
}

async function checkOrganization(services: Services, organization: Organization, tell: Tell): Promise<void> {
  const { name, host, origin, policy } = organization;
  if (parseOrigin(origin) !== origin) {
    tell({
      wrong: `${name}: its origin ${origin} is no https address`,
      mend: "Correct the column organization.origin.",
    });
  }
  const parsed = policyShape.safeParse(policy);
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ");
    return tell({ wrong: `${name}: its policy is out of bounds at ${where}`, mend: "Correct organization.policy." });
  }
  const owners = await checkOwners(services, organization);
  const [inside, outside] = [owners.filter(canGetIn), owners.filter((owner) => !canGetIn(owner))];
  if (inside.length > 0)
    tell({ fine: `${name} (${host}): ${inside.map((owner) => owner.username).join(", ")} can get in` });
  else {
    const mend = outside.length > 0 ? "Let one of its owners in, as below." : `Run: ${invite(host, "<username>")}`;
    tell({ wrong: `${name} (${host}): no owner can get in`, mend });
  }
  for (const owner of outside)
    tell({ note: `${name}: ${owner.username}: ${reasons(owner)}`, mend: mendOf(host, owner) });
}

const canGetIn = (owner: CheckedOwner) => owner.refusals.length === 0 && owner.hasPassword;

function reasons({ refusals, hasPassword }: CheckedOwner): string {
  const known = refusals.map((code) => words.refusal[code].administrator);
  return [...known, ...(hasPassword || refusals.includes("not-activated") ? [] : ["There is no password."])].join(" ");
}

const invite = (host: string, username: string) =>
  `latchkey owner invite --organization ${host} --username ${username}`;

/** What lets this owner in; where only another owner could, a new one. */
function mendOf(host: string, { username, refusals, hasPassword }: CheckedOwner): string {
  const barred = refusals.filter((code) => code !== "locked" && code !== "not-activated");
  if (barred.length > 0) return `Another owner can change that. To make a new one: ${invite(host, "<username>")}`;
  const word = shellWord(username);
  const steps = [
    ...(refusals.includes("locked") ? [`latchkey unlock --organization ${host} --username ${word}`] : []),
    ...(hasPassword ? [] : [invite(host, word)]),
  ];
  const forgotten = hasPassword ? ` (password forgotten: ${invite(host, word)})` : "";
  return `Run: ${steps.join(" and ") || invite(host, word)}${forgotten}`;
}
