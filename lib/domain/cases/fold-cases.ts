import { Prisma } from "@/prisma/generated/client";
import type { Viewer } from "../users/user-filter";

/** More requests within an hour than an organization's people send: a rush of them, or an attack. */
const surge = 50;

/** More from one address, or from one network on a day, than somebody sends who needs something. */
const mostAlike = 4;

/**
 * The rows of the cases `those`, of which those that nobody took yet are folded where they are too many to be read: in a
 * surge all whose address nobody confirmed, otherwise those from one address, otherwise those from one client network of one
 * day; a confirmed address with confirmed ones alone, so that nobody buries a person's request under others in their name.
 * A surge is more than 50 within any stretch of an hour, and goes on until an hour is without one. The one that waits
 * longest stands for them, with the number of the `others`. With `under` instead the rows that lie folded under that case.
 */
export function foldedCases(_viewer: Viewer, those: Prisma.Sql, under?: string): Prisma.Sql {
  const folded = Prisma.sql`
    SELECT k.*, count(*) OVER (PARTITION BY k.fold, k.key) - 1 AS beside,
      row_number() OVER (PARTITION BY k.fold, k.key ORDER BY k.since, k.id) AS place
    FROM (SELECT n.*,
        CASE WHEN n.rush THEN 'surge' WHEN n.free AND n.of_address > ${mostAlike} THEN 'address'
          WHEN n.free AND n.of_network > ${mostAlike} THEN 'network' END AS fold,
        CASE WHEN n.rush THEN (count(*) FILTER (WHERE n.begins) OVER (PARTITION BY n.rush ORDER BY n.created_at))::text
          WHEN n.free AND n.of_address > ${mostAlike} THEN n.address WHEN n.free AND n.of_network > ${mostAlike} THEN n.network
          ELSE n.id::text END AS key
      FROM (SELECT r.*, coalesce(r.created_at - lag(r.created_at) OVER (PARTITION BY r.rush ORDER BY r.created_at) > '1 hour', true) AS begins
        FROM (SELECT h.*, h.free AND h.email_confirmed_at IS NULL AND count(*) FILTER (WHERE h.in_hour > ${surge})
              OVER (ORDER BY h.created_at RANGE BETWEEN CURRENT ROW AND '1 hour' FOLLOWING) > 0 AS rush
          FROM (SELECT f.*,
              count(*) FILTER (WHERE f.free) OVER (ORDER BY f.created_at RANGE BETWEEN '1 hour' PRECEDING AND CURRENT ROW) AS in_hour,
              count(f.address) FILTER (WHERE f.free) OVER (PARTITION BY f.address) AS of_address,
              count(f.network) FILTER (WHERE f.free) OVER (PARTITION BY f.network) AS of_network
            FROM (SELECT c.*, coalesce(c.waiting_since, c.last_at) AS since, c.assignee_id IS NULL AND c.state = 'received' AS free,
                lower(c.email) || ' ' || (c.email_confirmed_at IS NOT NULL) AS address,
                client_network(c.client_address) || ' ' || date_trunc('day', c.created_at, 'UTC') || ' ' || (c.email_confirmed_at IS NOT NULL) AS network
              FROM request_case c WHERE ${those}) f) h) r) n) k`;
  if (!under)
    return Prisma.sql`SELECT w.*, CASE WHEN w.fold IS NULL THEN 0 ELSE w.beside::int END AS others FROM (${folded}) w WHERE w.fold IS NULL OR w.place = 1`;
  return Prisma.sql`WITH w AS MATERIALIZED (${folded})
    SELECT w.*, w.beside::int AS others FROM w JOIN w head ON head.id = ${under}::uuid AND head.fold IS NOT NULL AND head.fold = w.fold AND head.key = w.key`;
}
