import { Prisma } from "@/prisma/generated/client";
import type { Viewer } from "../users/user-filter";

/** More requests within an hour than an organization's people send: a rush of them, or an attack. */
const surge = 50;

/** More from one address, or from one network on a day, than somebody sends who needs something. */
const mostAlike = 4;

/**
 * The rows of the cases `those`, of which those that nobody took yet are folded where they are too many to be read: in an
 * hour of a surge all whose address nobody confirmed, otherwise those from one address, otherwise those from one client
 * network of one day. The one that waits longest stands for them, with the number of the `others`. With `under` instead the
 * rows that lie folded under that case.
 */
export function foldedCases(_viewer: Viewer, those: Prisma.Sql, under?: string): Prisma.Sql {
  const folded = Prisma.sql`
    SELECT k.*, count(*) OVER (PARTITION BY k.fold, k.key) - 1 AS beside,
      row_number() OVER (PARTITION BY k.fold, k.key ORDER BY k.since, k.id) AS place
    FROM (SELECT n.*,
        CASE WHEN NOT n.free THEN NULL WHEN n.in_hour > ${surge} AND n.email_confirmed_at IS NULL THEN 'surge'
          WHEN n.of_address > ${mostAlike} THEN 'address' WHEN n.of_network > ${mostAlike} THEN 'network' END AS fold,
        CASE WHEN NOT n.free THEN n.id::text WHEN n.in_hour > ${surge} AND n.email_confirmed_at IS NULL THEN n.hour
          WHEN n.of_address > ${mostAlike} THEN n.address WHEN n.of_network > ${mostAlike} THEN n.network ELSE n.id::text END AS key
      FROM (SELECT f.*, count(*) FILTER (WHERE f.free) OVER (PARTITION BY f.hour) AS in_hour,
          count(f.address) FILTER (WHERE f.free) OVER (PARTITION BY f.address) AS of_address,
          count(f.network) FILTER (WHERE f.free) OVER (PARTITION BY f.network) AS of_network
        FROM (SELECT c.*, coalesce(c.waiting_since, c.last_at) AS since, c.assignee_id IS NULL AND c.state = 'received' AS free,
            lower(c.email) AS address, date_trunc('hour', c.created_at, 'UTC')::text AS hour,
            client_network(c.client_address) || ' ' || date_trunc('day', c.created_at, 'UTC')::text AS network
          FROM request_case c WHERE ${those}) f) n) k`;
  if (!under)
    return Prisma.sql`SELECT w.*, CASE WHEN w.fold IS NULL THEN 0 ELSE w.beside::int END AS others FROM (${folded}) w WHERE w.fold IS NULL OR w.place = 1`;
  return Prisma.sql`WITH w AS MATERIALIZED (${folded})
    SELECT w.*, 0 AS others FROM w JOIN w head ON head.id = ${under}::uuid AND head.fold IS NOT NULL AND head.fold = w.fold AND head.key = w.key`;
}
