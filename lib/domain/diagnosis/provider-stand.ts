import type { ProviderAlias } from "@/prisma/generated/client";
import type { Connection } from "../connections/connection";
import { type NearAnswer, nearAnswers } from "../connections/near-answers";
import { readConnections } from "../connections/read-connection";
import type { RefusalCode } from "../refusal";
import type { Services } from "../services";
import type { Profile } from "../users/read-profile";
import type { Visit } from "../visit";

/** How a user stands with a connection that leads in. */
export interface ProviderStand {
  connection: Connection;
  /** As whom it knows them; null before they first came through it. */
  link: { subject: string; lastUsedAt: Date | null } | null;
  /** They have a rank, and nobody has approved a link yet: they are turned away, the first time too. */
  waits: boolean;
  /** Before that: what it must call them, by its rule or by an alias. */
  expected: string[];
  /** When the last of its certificates ended, where all have: what is signed with one still counts (0026). */
  endedAt: Date | null;
  /** Answers of the log that were about nobody and may have meant them, newest first. */
  near: NearAnswer[];
}

type Subject = Pick<Profile, "userId" | "rank" | "username" | "email" | "customerId" | "facts">;

/** How a user stands with each connection that leads in; the one that they used last is first. */
export async function readProviderStands(
  services: Services,
  { organization }: Pick<Visit, "organization">,
  subject: Subject,
): Promise<ProviderStand[]> {
  const { userId, facts } = subject;
  if (facts.connections.length === 0) return [];
  const { db, clock } = services;
  const whose = { organizationId: organization.id, userId };
  const [every, links, aliases, near] = await Promise.all([
    readConnections(db, organization),
    db.identity.findMany({ where: whose }),
    db.providerAlias.findMany({ where: whose }),
    nearAnswers(services, organization, subject),
  ]);
  const stands = every
    .filter(({ id }) => facts.connections.includes(id))
    .map((connection): ProviderStand => {
      const link = links.find(({ connectionId }) => connectionId === connection.id);
      return {
        connection,
        link: link ?? null,
        waits: subject.rank !== "none" && !link?.approvedAt,
        expected: link ? [] : expectedOf(connection, subject, aliases),
        endedAt: endedAt(connection, clock.now()),
        near: near.filter(({ connectionId }) => connectionId === connection.id),
      };
    });
  return stands.sort((one, other) => usedAt(other) - usedAt(one));
}

const usedAt = ({ link }: ProviderStand): number => (link ? 1 + (link.lastUsedAt?.getTime() ?? 0) : 0);

function expectedOf({ id, matchField }: Connection, subject: Subject, aliases: readonly ProviderAlias[]): string[] {
  const own = subject[matchField];
  const others = aliases.filter(({ connectionId }) => connectionId === id).map(({ value }) => value);
  return own === null ? others : [own, ...others];
}

/** OpenID providers publish their keys themselves: only those of SAML end here. */
function endedAt({ protocol, certificates }: Connection, now: Date): Date | null {
  const last = certificates.at(-1);
  return protocol === "saml" && last && last.notAfter <= now ? last.notAfter : null;
}

/** What is known to be in the way at the provider; null: nobody can see it from here, or they come and go. */
export function providerStop({ link, waits, expected }: ProviderStand): RefusalCode | null {
  if (!link && expected.length === 0) return "sso-nobody";
  return waits ? "sso-waits" : null;
}

/** Whether something is to be done on our side before the provider's administrator is asked. */
export const isMendedHere = (stands: readonly ProviderStand[]): boolean =>
  stands.some((stand) => providerStop(stand) !== null || stand.near.length > 0);
