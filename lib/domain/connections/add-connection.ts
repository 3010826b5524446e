import { randomUUID } from "node:crypto";
import { authorize } from "../authority/authorize";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { parsePlainLine } from "../users/plain-line";
import type { Visit } from "../visit";
import { subjectName } from "./connection";

interface Input {
  protocol: "saml" | "oidc";
  /** What the button at the door says. */
  name: string;
  comment?: string | null;
}

/** Begins a connection: a draft, through which nobody comes yet. */
export const addConnection = (services: Services, visit: Visit, input: Input): Promise<Result<{ id: string }>> =>
  services.db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, "sso.change", { comment: input.comment });
    if (!permit.ok) return permit;
    const name = parsePlainLine("name", input.name, 60);
    if (!name.ok) return name;
    const organizationId = visit.organization.id;
    if ((await tx.connection.count({ where: { organizationId, name: name.value } })) > 0)
      return refuse("name-taken", { field: "name", name: name.value });
    const { protocol } = input;
    const now = services.clock.now();
    const id = randomUUID();
    const scopes = protocol === "oidc" ? ["openid", "email", "profile"] : [];
    await tx.connection.create({
      data: {
        id,
        organizationId,
        protocol,
        name: name.value,
        issuer: "",
        matchBy: subjectName[protocol],
        scopes,
        createdAt: now,
      },
    });
    const details = { connectionId: id, name: name.value };
    await record(tx, now, visit, { kind: "connection.changed", reason: "added", method: protocol, details });
    return done({ id });
  });
