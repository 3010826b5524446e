import { listInForce } from "@/lib/domain/lists/find-entry";
import { strangersLane } from "@/lib/domain/sign-in/lane";
import { enlist } from "./enlist";
import { addPeople, benchPassword, type Crowd, hashed, usernameOf } from "./people";
import type { Product } from "./product";

/** Somebody who is not in and must not learn why. */
export interface Stranger {
  username: string;
  password: string;
}

/** So many tries at one account: well below the threshold that would lock it. */
const triesEach = 3;

const unlisted = "not-on-the-list";

const lockEverybody = `
  INSERT INTO attempt_counter (organization_id, user_id, lane, failures, in_flight, locked_at, last_attempt_at)
  SELECT organization_id, id, $3, '{}', '{}', $4, $4 FROM user_account
  WHERE organization_id = $1 AND username_key LIKE $2 || '-%'`;

/**
 * Everybody who is refused with the same sentence (T22), enough of each that nobody is tried more than a few times:
 * by the name of their case, a function that gives the next of them. Where a list is in force all but one case are on it.
 */
export async function prepareStrangers(product: Product, tries: number): Promise<Record<string, () => Stranger>> {
  const { services, organization } = product;
  const count = Math.ceil(tries / triesEach);
  const password = await hashed(services);
  const crowds: Record<string, Omit<Crowd, "prefix" | "count">> = {
    "wrong-password": { password },
    inactive: { password, type: "Inactive" },
    locked: { password },
    suspended: { password, suspended: true },
    "single-sign-on": { role: "Student" },
  };
  const list = await listInForce(services.db, organization.id);
  if (list) crowds[unlisted] = { password };
  for (const [prefix, crowd] of Object.entries(crowds)) {
    await addPeople(services, organization, { prefix, count, ...crowd });
    if (list && prefix !== unlisted) await enlist(product, prefix, count);
  }
  await services.pool.query(lockEverybody, [organization.id, "locked", strangersLane, services.clock.now()]);
  const turns = (prefix: string) => {
    let turn = 0;
    const password = prefix === "locked" ? benchPassword : `not ${benchPassword}`;
    return () => ({ username: usernameOf(prefix, (turn++ % count) + 1), password });
  };
  return Object.fromEntries(["unknown", ...Object.keys(crowds)].map((prefix) => [prefix, turns(prefix)]));
}
