import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { routes } from "@/lib/routes";
import { currentOrganization } from "@/lib/web/context";
import { demoGuide } from "@/lib/web/demo-guide";
import { words } from "@/lib/web/locale/words";
import { MailList } from "./mail-list";
import { Reading } from "./reading";

export function generateMetadata(): Metadata {
  return { title: words("mailbox")("title") };
}

/** The demo's mails: a list and, beside it or instead of it on a phone, the one that is read. */
export default async function MailboxPage({ searchParams }: PageProps<"/mailbox">) {
  const { id, show } = await searchParams;
  const mails = await demoGuide().readMailbox();
  const chosen = mails.find((mail) => mail.id === id);
  const read = chosen ?? mails[0];
  const mailbox = words("mailbox");
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <PageHeading title={mailbox("heading")} lead={mailbox("lead", { organization: currentOrganization().name })} />
        <ButtonLink slim href={routes.mailbox}>
          {mailbox("reload")}
        </ButtonLink>
      </div>
      {read ? (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 md:grid-cols-[18rem_minmax(0,1fr)]">
          <MailList mails={mails} read={read.id} className={chosen ? "max-md:hidden" : ""} />
          <Reading mail={read} asText={show === "text"} className={chosen ? "" : "max-md:hidden"} />
        </div>
      ) : (
        <Card className="flex flex-col gap-2">
          <h2>{mailbox("empty")}</h2>
          <p className="text-soft">{mailbox("emptyWords")}</p>
        </Card>
      )}
    </>
  );
}
