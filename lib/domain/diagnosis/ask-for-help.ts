import { readActor } from "../authority/actor";
import { administer, type OnUser } from "../authority/administer";
import { before, hours } from "../duration";
import { record } from "../history/record";
import { queueMail } from "../mail/queue-mail";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { readVerdict } from "./read-verdict";
import { messageToHelper } from "./ready-message";

/** So often within an hour a colleague is asked, whoever asks. */
const mostAsked = 10;

/**
 * Whoever cannot mend something asks those colleagues by mail whose rank can, with how it stands and the way there. Whom,
 * the verdict says: nobody can be named.
 */
export async function askForHelp(
  services: Services,
  visit: Visit,
  { userId, caseId }: OnUser,
): Promise<Result<{ people: string[] }>> {
  const looking = await readActor(services, services.db, visit);
  const verdict = looking && (await readVerdict(services, visit, looking, userId));
  return administer(
    services,
    visit,
    "user.ask-for-help",
    { userId, caseId },
    async (tx, { now, actor, visit: noted }) => {
      const { organization } = noted;
      const helper = verdict?.helper;
      if (!verdict || helper?.who !== "colleagues") return refuse("nobody-to-ask");
      const message = messageToHelper(verdict, helper);
      const asked: string[] = [];
      for (const { id, name, email, language } of helper.people) {
        const kind = "help-asked";
        const lately = { organizationId: organization.id, userId: id, kind, createdAt: { gt: before(now, hours(1)) } };
        if ((await tx.mail.count({ where: lately })) >= mostAsked) continue;
        const facts = { name, by: actor.name, about: userId, message };
        const to = { organization, userId: id, address: email, language: language ?? organization.language };
        await queueMail(tx, services, { ...to, kind, facts });
        asked.push(id);
      }
      if (asked.length === 0) return refuse("too-many-mails");
      await record(tx, now, noted, { kind: "user.help-asked", userId, details: { asked } });
      return done({ people: helper.people.map(({ name }) => name) });
    },
  );
}
