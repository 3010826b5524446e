import { ButtonLink } from "@/components/ui/button";
import type { Connection } from "@/lib/domain/connections/connection";
import { matchPerson } from "@/lib/domain/connections/match-person";
import type { ReadAnswer } from "@/lib/domain/connections/read-answers";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { readProfile } from "@/lib/domain/users/read-profile";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { currentVisit } from "@/lib/web/visit";

/** Refusals because a value is nobody's: these ask whom it may mean; of all others it is known. */
const ofNobody = [
  "nobody",
  "shared",
  "value-missing",
  "value-ambiguous",
  "email-unverified",
  "not-created",
  "transient",
];
export const isOfNobody = (outcome: string): boolean => ofNobody.some((one) => outcome === `sso-${one}`);

interface WhomProps {
  person: LiveSession;
  answer: ReadAnswer;
  connection: Connection;
}

/** Whom a refused answer means, and the way to where that is mended. */
export async function Whom({ person, answer, connection }: WhomProps) {
  const userId = answer.userId ?? (await meant(answer, connection));
  const profile = userId && (await readProfile(currentContext().services, await currentVisit(), person, userId));
  if (!profile) return null;
  const text = words("adminSso");
  const { name, username } = profile;
  const [href, label] = wayOf(answer.outcome, profile.userId);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p>{text("means", { person: `${name} (${username})` })}</p>
      <ButtonLink href={href} look="primary" slim>
        {label}
      </ButtonLink>
    </div>
  );
}

/** By what the provider says, where the answer was refused before anybody was looked for, or is of one who comes another way. */
async function meant({ statement }: ReadAnswer, connection: Connection): Promise<string | null> {
  if (!statement) return null;
  const { person, instead } = await matchPerson(currentContext().services.db, connection, statement);
  const [only, more] = instead;
  return person?.userId ?? (more ? null : (only?.userId ?? null));
}

function wayOf(outcome: string, userId: string): [href: string, label: string] {
  const text = words("adminSso");
  if (outcome === "sso-other-way") return [routes.adminUserEdit(userId), text("toRolesOf")];
  if (outcome === "sso-waits") return [routes.adminUserSystem(userId), text("toLink")];
  if (outcome === "sso-linked-already") return [routes.adminUserSystem(userId), text("toLinks")];
  return [routes.adminUserWhy(userId), text("toVerdict")];
}
