import { closeForgotten } from "../cases/close-forgotten";
import { eraseCases } from "../cases/erase-cases";
import { purgeAnswers } from "../connections/purge-answers";
import { reseal } from "../connections/reseal";
import { forgetSignOutHints } from "../connections/sign-out-hint";
import { before, days } from "../duration";
import { purgeLimits } from "../limits/purge-limits";
import { purgeLists } from "../lists/purge-lists";
import { forgetPrevious } from "../passwords/store-password";
import type { Services } from "../services";
import { eraseSignUps } from "../sign-up/erase-sign-ups";

/** How long rows are kept that nobody can use any more: a sign-in is "new" only to whoever had none in this time. */
const kept = days(400);

/** Deletes sessions, devices, links, callers' checks, cases, sign-ups, providers' answers, lists, limits, sign-out hints and previous passwords of all organizations whose time is over, and seals secrets under today's key; the body of a job. History stays. */
export async function sweep(services: Services): Promise<void> {
  const { db, clock } = services;
  const long = { lt: before(clock.now(), kept) };
  await db.session.deleteMany({ where: { createdAt: long } });
  await db.knownDevice.deleteMany({ where: { revokedAt: long } });
  await db.link.deleteMany({ where: { expiresAt: long } });
  await db.callerCheck.deleteMany({ where: { createdAt: long } });
  await closeForgotten(services);
  await eraseCases(services);
  await eraseSignUps(services);
  await forgetPrevious(db, clock.now());
  await purgeAnswers(services);
  await forgetSignOutHints(services);
  await reseal(services);
  await purgeLists(services);
  await purgeLimits(services);
}
