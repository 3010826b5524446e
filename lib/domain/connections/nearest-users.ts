import { Prisma } from "@/prisma/generated/client";
import type { ConnectionField } from "@/prisma/generated/enums";
import { nearIdentifiers } from "../diagnosis/near-identifiers";
import type { Services } from "../services";
import { canonical } from "../text";
import { scoped } from "../users/scoped";
import { beginsWord, searchLetters } from "../users/search-words";
import { like, matchingFilter, type Viewer } from "../users/user-filter";
import type { Connection } from "./connection";
import { type Difference, differenceBetween, differences } from "./difference-between";
import { comesThrough } from "./find-by-values";
import type { ProviderStatement } from "./provider-statement";

/** A user whom a provider may have meant. */
export interface NearUser {
  userId: string;
  name: string;
  username: string;
  /** The field that is nearest, and what stands in it. */
  field: ConnectionField;
  own: string;
  /** `attribute`: another value of the answer is exactly this one. */
  difference: Difference | "attribute";
  /** The name of that attribute. */
  attribute: string | null;
  /** What the provider said: the value itself, or that of the attribute. */
  value: string;
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

const order = [...differences.slice(0, 3), "attribute", ...differences.slice(3)] as const;

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
    .sort((one, other) => order.indexOf(one.difference) - order.indexOf(other.difference))
    .slice(0, most);
}

/** What makes a user a likely one: the nearest of their fields. */
function nearestOf(row: Row, value: string | null, others: { name: string; value: string }[]): NearUser | null {
  const { email, customerId, ...user } = row;
  const fields = [
    ["username", user.username],
    ["email", email],
    ["customerId", customerId],
  ] as const;
  const found = fields.flatMap(([field, own]): NearUser[] => {
    if (own === null) return [];
    const difference = value === null ? null : differenceBetween(value, own);
    const attribute = others.find((one) => canonical(one.value) === canonical(own));
    const about = { ...user, field, own };
    return [
      ...(difference && value !== null ? [{ ...about, difference, attribute: null, value }] : []),
      ...(attribute && attribute.value !== value
        ? [{ ...about, difference: "attribute" as const, attribute: attribute.name, value: attribute.value }]
        : []),
    ];
  });
  found.sort((one, other) => order.indexOf(one.difference) - order.indexOf(other.difference));
  return found[0] ?? null;
}
