import { Prisma } from "@/prisma/generated/client";

// What is said here of a user is a condition on `user_account u`, for lists and for whoever looks ahead.

export const neverActivated = Prisma.sql`u.activated_at IS NULL`;

export const withoutPassword = Prisma.sql`NOT EXISTS (SELECT 1 FROM password p WHERE p.user_id = u.id)`;

/** Which of the links `l` are invitations that wait; the condition of their index. */
export const waits = Prisma.sql`l.purpose = 'activation' AND l.used_at IS NULL AND l.replaced_at IS NULL AND l.revoked_at IS NULL`;

/** The condition that an invitation waits of which more is true. */
export const waitingInvitation = (more: Prisma.Sql) => Prisma.sql`EXISTS (SELECT 1 FROM link l
  WHERE l.organization_id = u.organization_id AND l.user_id = u.id AND ${waits} AND ${more})`;

export const invitationExpired = (now: Date) =>
  Prisma.sql`${neverActivated} AND ${waitingInvitation(Prisma.sql`l.expires_at <= ${now}`)}
    AND NOT ${waitingInvitation(Prisma.sql`(l.expires_at IS NULL OR l.expires_at > ${now})`)}`;

/** The condition to be one of a few, who are gathered first: reading the list until enough of them have come takes longest where they are fewest. */
export const oneOf = (few: Prisma.Sql): Prisma.Sql => Prisma.sql`u.id = ANY (ARRAY(${few}))`;
