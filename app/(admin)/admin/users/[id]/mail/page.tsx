import type { Metadata } from "next";
import { Section } from "@/components/admin/section";
import { ButtonLink } from "@/components/ui/button";
import { type ListedMail, listUserMails } from "@/lib/domain/mail/list-user-mails";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { requireSubject } from "@/lib/web/subject";
import { currentVisit } from "@/lib/web/visit";
import { Notice } from "../notice";
import { titleOf } from "../title-of";
import { MailLife } from "./mail-life";
import { SendAgain } from "./send-again";

export const generateMetadata = async ({ params }: PageProps<"/admin/users/[id]/mail">): Promise<Metadata> =>
  titleOf((await params).id, words("adminUser")("tabs.mail"));

/** Every mail to the person, and what became of it (R125). */
export default async function UserMailPage({ params, searchParams }: PageProps<"/admin/users/[id]/mail">) {
  const page = await requireSubject("user.see", (await params).id);
  const { person, profile } = page;
  const { before, notice } = await searchParams;
  const text = words("adminUser");
  const { userId } = profile;
  const { services } = currentContext();
  const { mails, next } = await listUserMails(services, await currentVisit(), person, { userId, before });
  const again = sentAgain(mails, !before);
  return (
    <>
      <Notice name={notice} profile={profile} />
      <Section title={text("mail.title")} lead={text("mail.lead")}>
        {mails.length === 0 && <p className="text-soft">{text(before ? "mail.noMore" : "mail.none")}</p>}
        <ol className="empty:hidden">
          {mails.map((mail) => (
            <MailLife key={mail.id} mail={mail}>
              {again.has(mail) && <SendAgain mail={mail} page={page} />}
            </MailLife>
          ))}
        </ol>
        {mails.length > 0 && <p className="text-sm text-soft">{text("mail.againWords")}</p>}
        {next && (
          <ButtonLink href={`${routes.adminUserMail(userId)}?before=${next}`} slim className="sm:w-fit">
            {text("older")}
          </ButtonLink>
        )}
      </Section>
    </>
  );
}

/** The newest mail of each link that is still good, and of each purpose where it is not: what to send again. */
function sentAgain(mails: ListedMail[], newest: boolean): Set<ListedMail> {
  const first = (same: (link: NonNullable<ListedMail["link"]>) => string) =>
    mails.filter(({ link }, index) => link && mails.findIndex((m) => m.link && same(m.link) === same(link)) === index);
  const good = first(({ id }) => id).filter(({ link }) => link?.open);
  return new Set([...good, ...(newest ? first(({ purpose }) => purpose) : [])]);
}
