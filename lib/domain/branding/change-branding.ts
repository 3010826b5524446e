import { createHash } from "node:crypto";
import { type FieldChanges, takeNote } from "../authority/administer";
import { authorize } from "../authority/authorize";
import { record } from "../history/record";
import { holdOrganization } from "../organizations/hold-organization";
import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";
import { storedPolicy, withValues } from "../policy-changes/setting-values";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { parsePlainLine } from "../users/plain-line";
import type { Visit } from "../visit";

/** How an organization looks and speaks; the logo is apart (change-logo.ts). */
export interface Branding {
  name: string;
  /** `#rrggbb`. */
  accent: string;
  supportContact: string | null;
  terms: string | null;
  /** Plain text on the sign-in page. */
  signInWords: string | null;
  /** The words of the way to help: a setting of the policy. */
  troubleLabel: string;
  timeZone: string;
  language: string;
}

/** An organization's branding as it is. */
export function brandingOf(organization: Organization): Branding {
  const { name, accent, supportContact, terms, signInWords, timeZone, language } = organization;
  const troubleLabel = policyOf(organization).trouble.label;
  return { name, accent, supportContact, terms, signInWords, troubleLabel, timeZone, language };
}

/** Tells whether the branding that somebody saw is still the present one. */
export const brandingSeal = (organization: Organization): string =>
  createHash("sha256")
    .update(JSON.stringify(brandingOf(organization)))
    .digest("base64url")
    .slice(0, 22);

const longestName = 120;

interface Input {
  branding: Branding;
  /** The seal of what the form was shown with. */
  seen: string;
}

/** Changes how the organization looks and speaks; refused once when somebody else did so meanwhile. Returns how many fields. */
export const changeBranding = (
  services: Services,
  given: Visit,
  { branding, seen }: Input,
): Promise<Result<{ changed: number }>> =>
  services.db.$transaction(async (tx) => {
    const visit = await holdOrganization(tx, given);
    const permit = await authorize(services, tx, visit, "branding.change");
    if (!permit.ok) return permit;
    const { organization } = visit;
    const name = parsePlainLine("name", branding.name, longestName);
    if (!name.ok) return name;
    const changes = changesOf(brandingOf(organization), { ...branding, name: name.value });
    if (Object.keys(changes).length === 0) return done({ changed: 0 });
    if (brandingSeal(organization) !== seen) return meanwhile(tx, organization);
    const { troubleLabel, ...columns } = { ...branding, name: name.value };
    const relabelled = withValues(organization.policy, { "trouble.label": troubleLabel });
    const policy = storedPolicy(policyOf({ policy: relabelled }));
    await tx.organization.update({ where: { id: organization.id }, data: { ...columns, policy } });
    const noted = await takeNote(tx, visit, { changes });
    const fields = Object.keys(changes);
    await record(tx, services.clock.now(), noted, { kind: "branding.changed", details: { fields } });
    return done({ changed: fields.length });
  });

function changesOf(before: Branding, after: Branding): FieldChanges {
  const names = Object.keys(before) as (keyof Branding)[];
  const changed = names.filter((name) => before[name] !== after[name]);
  return Object.fromEntries(changed.map((name) => [name, { from: before[name], to: after[name] }]));
}

/** Who did it and when, and the seal of what is there now, so that sending the form again saves it. */
async function meanwhile(tx: Transaction, organization: Organization) {
  const organizationId = organization.id;
  const kind = { in: ["branding.changed", "policy.changed", "policy.undone"] };
  const last = await tx.accessEvent.findFirst({ where: { organizationId, kind }, orderBy: { id: "desc" } });
  const author =
    last?.actorId && (await tx.user.findFirst({ where: { id: last.actorId, organizationId }, select: { name: true } }));
  const seal = brandingSeal(organization);
  return refuse("branding-changed-meanwhile", { who: author ? author.name : "", at: last ? last.at : "", seal });
}
