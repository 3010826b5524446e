import { readActor } from "../authority/actor";
import { administer, type OnUser } from "../authority/administer";
import { before, hours } from "../duration";
import { record } from "../history/record";
import { queueMail } from "../mail/queue-mail";
import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { readVerdict } from "./read-verdict";
import { languageOf, messageToPerson } from "./ready-message";

/**
 * An administrator mails a person how their account stands and what to do now: the text of the verdict, in their
 * language, to the address on file alone, as often within an hour as the policy lets mails go to one account.
 */
export async function tellWhy(
  services: Services,
  visit: Visit,
  { userId, caseId }: OnUser,
): Promise<Result<{ address: string }>> {
  const looking = await readActor(services, services.db, visit);
  const verdict = looking && (await readVerdict(services, visit, looking, userId));
  return administer(
    services,
    visit,
    "user.tell-why",
    { userId, caseId },
    async (tx, { now, subject, visit: noted }) => {
      const { organization } = noted;
      const { username, name, email, getsMail } = subject;
      if (!verdict) return refuse("user-unknown");
      if (!email) return refuse("no-email", { username });
      if (!getsMail) return refuse("type-gets-no-mail", { username });
      const kind = "why-told";
      const lately = { organizationId: organization.id, userId, kind, createdAt: { gt: before(now, hours(1)) } };
      if ((await tx.mail.count({ where: lately })) >= policyOf(organization).limits.mailsPerAccountHour)
        return refuse("too-many-mails");
      const facts = { username, name, message: messageToPerson(verdict) };
      const letter = { organization, userId, address: email, language: languageOf(verdict), kind, facts } as const;
      const mailId = await queueMail(tx, services, letter);
      await record(tx, now, noted, { kind: "user.told-why", reason: verdict.profile.state, userId, mailId });
      return done({ address: email });
    },
  );
}
