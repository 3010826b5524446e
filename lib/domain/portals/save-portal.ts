import { randomUUID } from "node:crypto";
import { takeNote } from "../authority/administer";
import { authorize } from "../authority/authorize";
import { changesBetween } from "../authority/changes-between";
import { record } from "../history/record";
import { done, type Result, refuse, together } from "../result";
import type { Services } from "../services";
import { parsePlainLine } from "../users/plain-line";
import type { Visit } from "../visit";
import { parsePortalAddress } from "./portal-address";
import { holdPortal, type PortalValues, portalVersion } from "./portal-values";

interface Input {
  /** Which one; a new one without. */
  id?: string;
  /** What the form was filled from (`portalVersion`). */
  seen?: string;
  values: PortalValues;
  comment?: string | null;
}

/** Adds a portal or changes one. Which roles grant it is said at the role. Saving what is there already changes nothing. */
export const savePortal = (services: Services, visit: Visit, input: Input): Promise<Result<{ id: string }>> =>
  services.db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, "roles.change", input);
    if (!permit.ok) return permit;
    const parsed = parsePortal(input.values);
    if (!parsed.ok) return parsed;
    const { value: values } = parsed;
    const organizationId = visit.organization.id;
    const old = input.id ? await holdPortal(tx, visit, input.id) : null;
    if (input.id && !old) return refuse("portal-unknown");
    if (old && input.seen !== undefined && input.seen !== portalVersion(old))
      return refuse("edited-meanwhile", { seal: portalVersion(old) });
    const namesakes = { organizationId, name: values.name, id: old ? { not: old.id } : undefined };
    if ((await tx.portal.count({ where: namesakes })) > 0)
      return refuse("name-taken", { field: "name", name: values.name });
    const before = old && { name: old.name, address: old.address, description: old.description };
    const changes = changesBetween(before, { ...values });
    const id = old?.id ?? randomUUID();
    if (Object.keys(changes).length === 0) return done({ id });
    if (old) await tx.portal.update({ where: { id, organizationId }, data: values });
    else await tx.portal.create({ data: { id, organizationId, ...values } });
    const noted = await takeNote(tx, visit, { comment: input.comment, changes });
    const details = { portalId: id, name: values.name };
    await record(tx, services.clock.now(), noted, {
      kind: "portal.changed",
      reason: old ? "changed" : "added",
      details,
    });
    return done({ id });
  });

/** A portal as it is stored, or every field that does not fit. */
function parsePortal(typed: PortalValues): Result<PortalValues> {
  const name = parsePlainLine("name", typed.name, 80);
  const address = parsePortalAddress(typed.address);
  const description = typed.description?.trim() ? parsePlainLine("description", typed.description, 200) : done(null);
  if (name.ok && address.ok && description.ok)
    return done({ name: name.value, address: address.value, description: description.value });
  const refusal = together(...[name, address, description].map((part) => (part.ok ? null : part.refusal)));
  return refusal ? { ok: false, refusal } : refuse("field-invalid");
}
