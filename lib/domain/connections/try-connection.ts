import type { RefusalCode } from "../refusal";
import { refuse } from "../result";
import type { Services, Transaction } from "../services";
import type { Judged, Judging } from "./enter-by-provider";
import { matchPerson } from "./match-person";
import { personChecks } from "./person-checks";

/** What keeps somebody out and is no fault of the connection: it found them. */
const foundAll = new Set<RefusalCode>(["sso-other-way", "sso-waits"]);

/**
 * A test run: says who it would be and what would happen, and touches no account. Where every check of the protocol passed
 * and the connection found somebody, or would make them, it is tested as it stands.
 */
export async function tryConnection(
  tx: Transaction,
  services: Pick<Services, "clock">,
  { flow, connection, statement }: Judging,
): Promise<Judged> {
  const { person, code, value } = await matchPerson(tx, connection, statement);
  const wouldMake = !person && code === "sso-nobody" && value !== null && connection.createsUsers;
  const refused = wouldMake ? null : codeOf(person, code);
  const lines = personChecks(refused, value === null ? {} : { value });
  if (refused && !foundAll.has(refused)) {
    return { ok: false, refusal: refuse(refused).refusal, userId: null, lines };
  }
  const { id, organizationId, revision } = connection;
  // Only the settings that were tried: whoever changed them meanwhile has to try again.
  await tx.connection.updateMany({
    where: { id, organizationId, revision },
    data: { testedAt: services.clock.now(), testedRevision: revision },
  });
  return { ok: true, did: { purpose: flow.purpose as "trial", outcome: "tried", userId: null }, lines };
}

function codeOf(
  person: Awaited<ReturnType<typeof matchPerson>>["person"],
  code: RefusalCode | null,
): RefusalCode | null {
  if (!person) return code ?? "sso-nobody";
  if (person.waits) return "sso-waits";
  return person.comesThrough ? null : "sso-other-way";
}
