"use server";
import { changeUsername } from "@/lib/domain/administration/change-username";
import { readActor } from "@/lib/domain/authority/actor";
import { addAlias } from "@/lib/domain/connections/change-aliases";
import { matchValue } from "@/lib/domain/connections/match-value";
import { readAnswer } from "@/lib/domain/connections/read-answers";
import { readConnection } from "@/lib/domain/connections/read-connection";
import { done, type Result, refuse } from "@/lib/domain/result";
import type { Services } from "@/lib/domain/services";
import type { Visit } from "@/lib/domain/visit";
import { answerAliasForm, answerUserForm } from "@/lib/forms/sso-form";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";

const mended = (answerId: string, notice: string) => done(`${routes.adminSsoAnswer(answerId)}?notice=${notice}`);

/** What the provider said on the page that the form is on, read anew: the form carries no value. */
async function saidIn(
  services: Services,
  visit: Visit,
  answerId: string,
): Promise<Result<{ value: string; connectionId: string }>> {
  const actor = await readActor(services, services.db, visit);
  if (!actor) return refuse("not-signed-in");
  const answer = actor.rank === "none" ? null : await readAnswer(services, visit, actor, answerId);
  const connection = answer && (await readConnection(services.db, visit.organization, answer.connectionId));
  const said = answer?.statement && connection ? matchValue(connection, answer.statement) : null;
  if (!said || said.value === null || !connection) return refuse("identity-unknown");
  return done({ value: said.value, connectionId: connection.id });
}

export const answerUsernameAction = adminAction(
  { schema: answerUserForm },
  async ({ answerId, userId, revision, comment }, { services, visit }) => {
    const said = await saidIn(services, visit, answerId);
    if (!said.ok) return said;
    const input = { userId, revision, username: said.value.value, comment };
    const changed = await changeUsername(services, visit, input);
    return changed.ok ? mended(answerId, "username") : changed;
  },
);

export const answerAliasAction = adminAction(
  { schema: answerAliasForm },
  async ({ answerId, userId, comment }, { services, visit }) => {
    const said = await saidIn(services, visit, answerId);
    if (!said.ok) return said;
    const added = await addAlias(services, visit, { userId, ...said.value, comment });
    return added.ok ? mended(answerId, "alias") : added;
  },
);
