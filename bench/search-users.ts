import { withConnection } from "@/lib/adapters/database/clone-database";
import { readAtRisk } from "@/lib/domain/tomorrow/read-at-risk";
import { risks } from "@/lib/domain/tomorrow/risks";
import { listUsers } from "@/lib/domain/users/list-users";
import { searchUsers } from "@/lib/domain/users/search-users";
import { type UserFilter, userStates } from "@/lib/domain/users/user-filter";
import { type Measurement, rowOf } from "./measurement";
import { addNamedPeople } from "./search-town";
import { percentile } from "./statistics";
import { type Town, withTown } from "./town";
import { bringIntoStates } from "./town-states";

const users = 1_000_000;

/** What a help desk types: in whole or in part, common and rare, two words, an address, misspelled, and who is not there. */
const searches = {
  common: ["ann", "anna", "zoe", "berg", "mei", "佐藤", "花子", "example"],
  rare: ["albaberg", "dogaz", "kahapa", "tavinaberg", "jamal.al", "bruno.in", "lokaberg"],
  "one or two letters": ["a", "zo", "佐", "jo"],
  "two words": ["anna doga", "berg zoe", "佐藤 花子", "mei tavi", "olaf hain"],
  "an identifier": ["00012345", "c-00777", "7@example.test", "123456@example.test"],
  misspelled: ["jonhanna", "annikka", "balbaberg", "dimitri alba", "gretta", "佐籐"],
  nobody: ["zzzqqq", "xyzzy plugh", "quux"],
};

/** What the list is narrowed by without a word: each state and a rank, and nothing. */
const filters: Record<string, UserFilter> = {
  everybody: {},
  ...Object.fromEntries(userStates.map((state) => [state, { state }])),
  "rank helpdesk": { rank: "helpdesk" },
  "rank none": { rank: "none" },
};

const rounds = 12;

/** A search among a million people, as the list asks for it: all its statements together. */
export const searchAmongMany: Measurement = () => withTown("city", measure);

async function measure({ services, organization, url }: Town) {
  const organizationId = organization.id;
  const now = services.clock.now();
  await withConnection(url, async (owner) => {
    await addNamedPeople(owner, organizationId, now, users);
    await bringIntoStates(owner, organizationId, now);
  });
  const viewer = { organization, actor: { userId: organizationId, rank: "owner" as const }, now };
  const searching = await timed(searches, (words) => searchUsers(services, viewer, { words }, null, {}));
  const each = Object.fromEntries(Object.entries(filters).map(([kind, filter]) => [kind, [filter]]));
  const listing = await timed(each, (filter) => listUsers(services, viewer, filter, "name", {}));
  const risky = Object.fromEntries(risks.map((risk) => [risk, [{ risk }]]));
  const foretelling = await timed(risky, (filter) => listUsers(services, viewer, filter, "name", {}));
  const page = await timed({ page: [viewer] }, (one) => readAtRisk(services, one));
  return [
    ...rowsOf("a search among 1,000,000 people", searching),
    ...rowsOf("a list of 1,000,000 people", listing),
    ...rowsOf("whoever of 1,000,000 people will fail", foretelling),
    rowOf("all of tomorrow's calls among 1,000,000 people, p95", percentile(page.page ?? [], 0.95), {
      most: 300,
      unit: " ms",
    }),
  ];
}

/** How long each of a kind took, in milliseconds, without what warmed up. */
async function timed<Input>(kinds: Record<string, Input[]>, run: (input: Input) => Promise<unknown>) {
  const waits: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round++) {
    for (const [kind, all] of Object.entries(kinds)) {
      for (const input of all) {
        const begun = performance.now();
        await run(input);
        waits[kind] ??= [];
        if (round > 1) waits[kind].push(performance.now() - begun);
      }
    }
  }
  return waits;
}

function rowsOf(what: string, waits: Record<string, number[]>) {
  const p95 = (values: number[]) => percentile(values, 0.95);
  return [
    rowOf(`${what}, p95`, p95(Object.values(waits).flat()), { most: 50, unit: " ms" }),
    ...Object.entries(waits).map(([kind, values]) => rowOf(`  ${kind}, p95`, p95(values), { unit: " ms" })),
  ];
}
