import { record } from "../history/record";
import { parseOrigin } from "../organizations/origin";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { takeTurns } from "../take-turns";
import type { Visit } from "../visit";
import { operate } from "./operate";

interface Input {
  organizationId: string;
  origin: string;
  comment?: string | null;
}

/**
 * Gives an organization another origin. Mails that wait are rendered with the new one; links that were mailed already lead
 * to the old one, where nobody answers any more, and browsers keep their cookies of it: whoever is signed in signs in anew.
 */
export const moveOrganization = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  operate(services, visit, "operator.move-organization", input, async (tx, { now, organization, noted }) => {
    if (organization.isOperator) return refuse("own-organization");
    const origin = parseOrigin(input.origin);
    if (!origin) return refuse("origin-invalid");
    if (origin === organization.origin) return done(null);
    await takeTurns(tx, "organizations");
    const { id } = organization;
    const host = new URL(origin).hostname;
    if ((await tx.organization.count({ where: { host, id: { not: id } } })) > 0) return refuse("origin-taken");
    const theirs = await noted({ changes: { origin: { from: organization.origin, to: origin } } });
    await tx.organization.update({ where: { id }, data: { origin } });
    await record(tx, now, theirs, { kind: "organization.changed", details: { fields: ["origin"] } });
    return done(null);
  });
