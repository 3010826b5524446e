import type { Metadata } from "next";
import { Section } from "@/components/admin/section";
import { ButtonLink } from "@/components/ui/button";
import { listUserMails } from "@/lib/domain/mail/list-user-mails";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { requireSubject } from "@/lib/web/subject";
import { currentVisit } from "@/lib/web/visit";
import { titleOf } from "../title-of";
import { MailLife } from "./mail-life";

export const generateMetadata = async ({ params }: PageProps<"/admin/users/[id]/mail">): Promise<Metadata> =>
  titleOf((await params).id, words("adminUser")("tabs.mail"));

/** Every mail to the person, and what became of it (R125). */
export default async function UserMailPage({ params, searchParams }: PageProps<"/admin/users/[id]/mail">) {
  const { person, profile } = await requireSubject("user.see", (await params).id);
  const { before } = await searchParams;
  const text = words("adminUser");
  const { userId } = profile;
  const { services } = currentContext();
  const { mails, next } = await listUserMails(services, await currentVisit(), person, { userId, before });
  return (
    <Section title={text("mail.title")} lead={text("mail.lead")}>
      {mails.length === 0 && <p className="text-soft">{text(before ? "mail.noMore" : "mail.none")}</p>}
      <ol className="empty:hidden">
        {mails.map((mail) => (
          <MailLife key={mail.id} mail={mail} />
        ))}
      </ol>
      {next && (
        <ButtonLink href={`${routes.adminUserMail(userId)}?before=${next}`} slim className="sm:w-fit">
          {text("older")}
        </ButtonLink>
      )}
    </Section>
  );
}
