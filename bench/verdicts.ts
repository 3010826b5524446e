import { withConnection } from "@/lib/adapters/database/clone-database";
import { findPeople } from "@/lib/domain/diagnosis/find-people";
import { readVerdict } from "@/lib/domain/diagnosis/read-verdict";
import { triedAs } from "@/lib/domain/diagnosis/tried-as";
import { commandVisit } from "@/lib/domain/visit";
import { addHistory } from "./history-of-all";
import { type Measurement, rowOf } from "./measurement";
import { addNamedPeople } from "./search-town";
import { percentile } from "./statistics";
import { type Town, withTown } from "./town";

/** How large the city is; smaller only to try the measurement itself. */
const full = { users: 1_000_000, events: 10_000_000 };

const rounds = 300;
const warmUp = 30;

/** The verdict on one user, and what is asked before it, in a database of a million people and ten million events. */
export const verdictAmongMany: Measurement = () => measureVerdicts(full);

export const measureVerdicts = (size: typeof full) => withTown("metropolis", (town) => measure(town, size));

async function measure({ services, organization, url }: Town, { users, events }: typeof full) {
  const organizationId = organization.id;
  const now = services.clock.now();
  const attacked = await withConnection(url, async (owner) => {
    await addNamedPeople(owner, organizationId, now, users);
    return addHistory(owner, organizationId, now, events);
  });
  const actor = { userId: organizationId, rank: "owner" as const };
  const ids = await services.db.user.findMany({
    where: { organizationId },
    orderBy: { createdAt: "desc" },
    select: { id: true, username: true },
    take: rounds,
    skip: Math.floor(users / 3),
  });
  const visit = commandVisit(organization);
  const viewer = { organization, actor, now };
  // One in ten of them waits for a link.
  const verdicts = await timed(ids, ({ id }) => readVerdict(services, visit, actor, id));
  const besieged = await timed(ids, () => readVerdict(services, visit, actor, attacked));
  const searches = await timed(ids, ({ username }) => findPeople(services, viewer, username.replace(/.\./, ".")));
  const tries = await timed(ids, ({ username }) => triedAs(services, viewer, `${username}x`));
  const size = `${users.toLocaleString("en")} users and ${events.toLocaleString("en")} events`;
  return [
    rowOf(`the verdict on one user at ${size}, p95`, verdicts, { most: 60, unit: " ms" }),
    rowOf("  on one whom strangers tried 100,000 times, p95", besieged, { most: 60, unit: " ms" }),
    rowOf("  finding whoever is meant by a username with a letter missing, p95", searches, { unit: " ms" }),
    rowOf("  what was tried with words that are nobody's, p95", tries, { unit: " ms" }),
  ];
}

/** The 95th percentile of what each costs, in milliseconds. */
async function timed<Value>(all: readonly Value[], work: (one: Value) => Promise<unknown>): Promise<number> {
  const waits: number[] = [];
  for (const one of all) {
    const begun = performance.now();
    await work(one);
    waits.push(performance.now() - begun);
  }
  return percentile(waits.slice(Math.min(warmUp, waits.length / 10)), 0.95);
}
