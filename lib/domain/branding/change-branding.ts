import { createHash } from "node:crypto";
import { type FieldChanges, takeNote } from "../authority/administer";
import { authorize } from "../authority/authorize";
import { record } from "../history/record";
import { holdOrganization } from "../organizations/hold-organization";
import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";
import { keepPolicy } from "../policy-changes/keep-policy";
import { wishedPolicy } from "../policy-changes/policy-wish";
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
  comment?: string | null;
}

/**
 * Changes how the organization looks and speaks; refused once when somebody else did so meanwhile. Other words of the way
 * to help are a setting: they change as the policy does, and every owner is mailed a link that takes them back. Returns
 * how many fields.
 */
export const changeBranding = (
  services: Services,
  given: Visit,
  { branding, seen, comment }: Input,
): Promise<Result<{ changed: number }>> =>
  services.db.$transaction(async (tx) => {
    const visit = await holdOrganization(tx, given);
    const permit = await authorize(services, tx, visit, "branding.change", { comment });
    if (!permit.ok) return permit;
    const { organization } = visit;
    const name = parsePlainLine("name", branding.name, longestName);
    if (!name.ok) return name;
    const changes = changesOf(brandingOf(organization), { ...branding, name: name.value });
    if (Object.keys(changes).length === 0) return done({ changed: 0 });
    if (brandingSeal(organization) !== seen) return meanwhile(tx, organization);
    const { troubleLabel, ...columns } = { ...branding, name: name.value };
    if (changes.troubleLabel) {
      const labelled = await changeLabel(services, tx, visit, troubleLabel, comment);
      if (!labelled.ok) return labelled;
    }
    const { troubleLabel: _, ...looks } = changes;
    if (Object.keys(looks).length > 0) {
      await tx.organization.update({ where: { id: organization.id }, data: columns });
      const noted = await takeNote(tx, visit, { comment, changes: looks });
      const fields = Object.keys(looks);
      await record(tx, services.clock.now(), noted, { kind: "branding.changed", details: { fields } });
    }
    return done({ changed: Object.keys(changes).length });
  });

/** The one setting among it; nothing of it needs a rehearsal, because it lets nobody in and keeps nobody out. */
async function changeLabel(
  services: Services,
  tx: Transaction,
  visit: Visit,
  label: string,
  comment?: string | null,
): Promise<Result<number>> {
  const permit = await authorize(services, tx, visit, "policy.change", { comment });
  if (!permit.ok) return permit;
  const wished = wishedPolicy(visit.organization, { set: { "trouble.label": label } });
  if (!wished.ok) return refuse("field-invalid", { field: "troubleLabel" });
  const noted = await takeNote(tx, visit, { comment });
  return done(await keepPolicy(tx, services, noted, permit.value.actor, wished.value));
}

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
