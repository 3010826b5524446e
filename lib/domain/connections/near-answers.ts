import type { Organization } from "../organizations/organization";
import type { Services } from "../services";
import type { Profile } from "../users/read-profile";
import { matchValue } from "./match-value";
import { type Nearness, nearnessOf } from "./nearness";
import { readConnections } from "./read-connection";
import { statementOf } from "./received";

/** An answer that was about nobody, and may have meant a user. */
export interface NearAnswer extends Nearness {
  id: string;
  at: Date;
  connectionId: string;
}

/** Refusals after which it is not known whom the provider meant. */
const aboutNobody = ["sso-nobody", "sso-linked-already", "sso-value-missing", "sso-transient"];

/** So many of the latest are looked at, and so many shown: one of each value. */
const looked = 300;
const most = 3;

/** The answers of the last 14 days about nobody that may have meant this user (R41), newest first: by the way of nearest-users.ts, from the other side. */
export async function nearAnswers(
  { db, clock }: Pick<Services, "db" | "clock">,
  organization: Pick<Organization, "id">,
  { username, email, customerId, facts }: Pick<Profile, "username" | "email" | "customerId" | "facts">,
): Promise<NearAnswer[]> {
  const organizationId = organization.id;
  const [connections, answers] = await Promise.all([
    readConnections(db, organization),
    db.providerAnswer.findMany({
      where: {
        ...{ organizationId, connectionId: { in: facts.connections }, purpose: "signIn", userId: null },
        ...{ outcome: { in: aboutNobody }, expiresAt: { gt: clock.now() } },
      },
      orderBy: { at: "desc" },
      take: looked,
      select: { id: true, at: true, connectionId: true, received: true },
    }),
  ]);
  const near = answers.flatMap(({ received, ...answer }): NearAnswer[] => {
    const said = statementOf(received);
    const connection = connections.find(({ id }) => id === answer.connectionId);
    if (!said || !connection) return [];
    const others = [...said.attributes].flatMap(([name, values]) => values.map((value) => ({ name, value })));
    const nearness = nearnessOf({ username, email, customerId }, matchValue(connection, said).value, others);
    return nearness ? [{ ...answer, ...nearness }] : [];
  });
  return [...new Map(near.toReversed().map((one) => [one.connectionId + one.value, one])).values()]
    .toReversed()
    .slice(0, most);
}
