import type { LinkPurpose } from "@/prisma/generated/enums";
import { hours, minutes, type Seconds, seconds } from "../duration";
import { record } from "../history/record";
import { takeRoom } from "../limits/take-room";
import { done, type Result } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import type { OpeningRequest } from "./guess-opener";
import { linkRefusal } from "./link-refusal";
import { readLink, refuseUnproven } from "./read-link";

/** How long the browser keeps the secret of an open link, and of one that cannot be used any more. */
const longest = minutes(60);
const spent = minutes(10);

/** So many openings of one link are written down: more than people and scanners make, and nobody fills history with GETs. */
const written = { most: 60, window: hours(1) };

/**
 * Somebody, or their mail scanner, opened a link: writes that into history, sixty times an hour, and consumes nothing (T31).
 * `request` is what the request shows of its sender, for a guess (guess-opener.ts); nothing rests on it.
 * `cookieMaxAge` says how long the secret may lie in the cookie, never longer than the link lives.
 */
export async function openLink(
  services: Services,
  visit: Visit,
  { purpose, secret, request }: { purpose: LinkPurpose; secret: string; request?: OpeningRequest },
): Promise<Result<{ cookieMaxAge: Seconds }>> {
  const link = await readLink(services, visit.organization, purpose, secret);
  if (!link) return refuseUnproven(visit.organization, purpose);
  const now = services.clock.now();
  const reason = linkRefusal(link, now) ?? undefined;
  const details = request && { opening: { ...request } };
  const fact = { kind: "link.opened", reason, userId: link.userId, linkId: link.id, details } as const;
  const full = await takeRoom(services, [{ key: `link-opened:${link.id}`, ...written }]);
  if (!full) await record(services.db, now, visit, fact);
  if (reason) return done({ cookieMaxAge: spent });
  const left = link.expiresAt ? Math.floor((link.expiresAt.getTime() - now.getTime()) / 1_000) : longest;
  return done({ cookieMaxAge: seconds(Math.min(longest, Math.max(1, left))) });
}
