import { Prisma } from "@/prisma/generated/client";
import { nearIdentifiers } from "../diagnosis/near-identifiers";
import type { Services } from "../services";
import { canonical } from "../text";
import { scoped } from "../users/scoped";
import { beginsWord, searchLetters } from "../users/search-words";
import { like, matchingFilter, type Viewer } from "../users/user-filter";
import type { Connection } from "./connection";
import { comesThrough } from "./find-by-values";
import { byNearness, type Nearness, nearnessOf, type Said } from "./nearness";
import type { ProviderStatement } from "./provider-statement";

/** A user whom a provider may have meant. */
export interface NearUser extends Nearness {
  userId: string;
  name: string;
  username: string;
  comesThrough: boolean;
  /** Linked with somebody at the provider already. */
  linked: boolean;
}

interface Row extends Pick<NearUser, "userId" | "name" | "username" | "comesThrough" | "linked"> {
  email: string | null;
  customerId: string | null;
}

const most = 5;
/** So many are looked at, and so many values of an answer. */
const looked = 40;
const longest = 254;

/**
 * The users whom a provider may have meant by a value that is nobody's (R41), nearest first, of those whom the viewer may
 * see: those whose name differs in case, spaces, a letter, the domain or the surname, and those whom another attribute of
 * the same answer names.
 */
export async function nearestUsers(
  { db }: Pick<Services, "db">,
  looking: Viewer,
  connection: Connection,
  { value, attributes }: { value: string | null } & Pick<ProviderStatement, "attributes">,
): Promise<NearUser[]> {
  const viewer = await scoped({ db }, looking);
  const said = [...attributes].flatMap(([name, values]) => values.map((one) => ({ name, value: one })));
  const others = said.filter((one) => one.value.length <= longest && one.value.trim() !== "").slice(0, looked);
  const near = value === null ? [] : await nearIdentifiers({ db }, viewer, value);
  const keys = [...others.map((one) => one.value), value ?? "", (value ?? "").replace(/\s/g, "")].map(canonical);
  const first = value === null ? null : (canonical(value).match(/^[^._@-]{2,}[._-](?=.)/)?.[0] ?? null);
  const surnames = first ? like(beginsWord(searchLetters(first))) : Prisma.sql`false`;
  const whose = matchingFilter(viewer, {});
  const wanted = [...new Set(keys)].filter(Boolean);
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    WITH found AS (
      (SELECT u.id FROM user_account u WHERE ${whose} AND u.username_key = ANY(${wanted}::text[]) LIMIT ${looked})
      UNION (SELECT u.id FROM user_account u WHERE ${whose} AND u.email_key = ANY(${wanted}::text[]) LIMIT ${looked})
      UNION (SELECT u.id FROM user_account u WHERE ${whose} AND lower(u.customer_id) = ANY(${wanted}::text[]) LIMIT ${looked})
      UNION (SELECT u.id FROM user_account u WHERE ${whose} AND ${surnames} LIMIT ${looked})
      UNION (SELECT u.id FROM user_account u WHERE ${whose} AND u.id = ANY(${near}::uuid[])))
    SELECT u.id AS "userId", u.name, u.username, u.email, u.customer_id AS "customerId",
      ${comesThrough(connection)} AS "comesThrough",
      EXISTS (SELECT 1 FROM identity i WHERE i.organization_id = u.organization_id AND i.user_id = u.id
        AND i.connection_id = ${connection.id}::uuid) AS linked
    FROM found JOIN user_account u ON u.id = found.id ORDER BY u.name_key, u.id`);
  return rows
    .flatMap((row) => nearestOf(row, value, others) ?? [])
    .sort(byNearness)
    .slice(0, most);
}

function nearestOf(row: Row, value: string | null, others: Said[]): NearUser | null {
  const { email, customerId, ...user } = row;
  const near = nearnessOf({ username: user.username, email, customerId }, value, others);
  return near && { ...user, ...near };
}
