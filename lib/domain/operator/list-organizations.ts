import { Prisma } from "@/prisma/generated/client";
import type { Services } from "../services";
import { mailDelay } from "../status/mail-delay";
import { searchFold } from "../users/search-words";

const pageSize = 25;

/** Who may do everything in an organization. */
export interface ListedOwner {
  name: string;
  /** They have come in, and are not suspended. */
  active: boolean;
}

/** What an operator must look at. */
export type OrganizationTrouble = "suspended" | "nobody-came-in" | "no-owner" | "mail-late";

/** An organization as the operator sees it. */
export interface ListedOrganization {
  id: string;
  number: number;
  name: string;
  host: string;
  origin: string;
  isOperator: boolean;
  suspendedAt: Date | null;
  createdAt: Date;
  people: number;
  owners: ListedOwner[];
  openTickets: number;
  lastSignInAt: Date | null;
  troubles: OrganizationTrouble[];
}

type Row = Omit<ListedOrganization, "troubles">;

const read = (where: Prisma.Sql, limits: Prisma.Sql) => Prisma.sql`
  SELECT o.id, o.number, o.name, o.host, o.origin, o.is_operator AS "isOperator", o.suspended_at AS "suspendedAt", o.created_at AS "createdAt",
    (SELECT count(*)::int FROM user_account u WHERE u.organization_id = o.id) AS people,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('name', u.name, 'active', u.activated_at IS NOT NULL AND u.suspended_at IS NULL)
        ORDER BY u.created_at, u.id), '[]') FROM user_account u WHERE u.organization_id = o.id AND u.rank = 'owner') AS owners,
    (SELECT count(*)::int FROM request_case c WHERE c.organization_id = o.id AND c.kind = 'ticket' AND c.closed_at IS NULL) AS "openTickets",
    (SELECT max(t.last_at) FROM sign_in_tally t WHERE t.organization_id = o.id) AS "lastSignInAt"
  FROM organization o WHERE ${where} ORDER BY lower(o.name), o.number ${limits}`;

/** One page of the organizations of the installation, by name; those whose name, host or number has the words. For the operator alone. */
export async function listOrganizations(
  services: Pick<Services, "db" | "clock">,
  { words = "", page = 0 }: { words?: string; page?: number },
): Promise<{ rows: ListedOrganization[]; more: boolean }> {
  const typed = searchFold(words).trim();
  const asked = typed
    ? Prisma.sql`strpos(lower(o.name), ${typed}) > 0 OR strpos(o.host, ${typed}) > 0 OR o.number::text = ${typed}`
    : Prisma.sql`true`;
  const rows = await services.db.$queryRaw<Row[]>(
    read(asked, Prisma.sql`LIMIT ${pageSize + 1} OFFSET ${page * pageSize}`),
  );
  const shown = await Promise.all(rows.slice(0, pageSize).map((row) => withTroubles(services, row)));
  return { rows: shown, more: rows.length > pageSize };
}

/** One of them; `null` where there is none with this id. */
export async function readOrganization(
  services: Pick<Services, "db" | "clock">,
  id: string,
): Promise<ListedOrganization | null> {
  const [row] = await services.db.$queryRaw<Row[]>(read(Prisma.sql`o.id = ${id}::uuid`, Prisma.empty));
  return row ? withTroubles(services, row) : null;
}

async function withTroubles(services: Pick<Services, "db" | "clock">, row: Row): Promise<ListedOrganization> {
  const late = await mailDelay(services, row);
  const troubles: OrganizationTrouble[] = [
    ...(row.suspendedAt ? (["suspended"] as const) : []),
    ...(row.owners.some(({ active }) => active) ? [] : ([row.lastSignInAt ? "no-owner" : "nobody-came-in"] as const)),
    ...(late ? (["mail-late"] as const) : []),
  ];
  return { ...row, troubles };
}
