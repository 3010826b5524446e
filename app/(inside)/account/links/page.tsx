import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Entry } from "@/components/ui/entry";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { needsProof } from "@/lib/domain/authority/proof";
import { listOwnLinks, type OwnLink } from "@/lib/domain/connections/list-own-links";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { requirePerson } from "@/lib/web/person";
import { startAddress } from "@/lib/web/start-address";
import { currentVisit } from "@/lib/web/visit";
import { BackToAccount } from "../back-to-account";
import { ProveFirst } from "../prove-first";

export const generateMetadata = (): Metadata => ({ title: words("links")("title") });

/** As whom identity providers know the person, and the way to say so themselves, with their own password (T51). */
export default async function LinksPage({ searchParams }: PageProps<"/account/links">) {
  const person = await requirePerson();
  const { notice } = await searchParams;
  const { services } = currentContext();
  const text = words("links");
  const links = await listOwnLinks(services, await currentVisit(), person.userId);
  const mayLink = person.method === "password";
  const open = mayLink && links.some(({ subject, waits }) => subject === null || waits);
  const stale = open && needsProof(person.authenticatedAt, services.clock.now());
  return (
    <>
      <BackToAccount />
      <PageHeading title={text("heading")} lead={text(mayLink ? "lead" : "leadProvider")} />
      {notice === "linked" && (
        <Note tone="good" role="status">
          {text("done")}
        </Note>
      )}
      {stale && <ProveFirst place="links" />}
      <Card>
        {links.length === 0 && <p className="text-soft">{text("none")}</p>}
        <ul>
          {links.map((link) => (
            <Link key={link.connectionId} link={link} offered={open && !stale} />
          ))}
        </ul>
      </Card>
    </>
  );
}

function Link({
  link: { connectionId, name, protocol, subject, waits },
  offered,
}: {
  link: OwnLink;
  offered: boolean;
}) {
  const text = words("links");
  const start = startAddress({ id: connectionId, protocol });
  const missing = subject === null || waits;
  return (
    <Entry
      title={
        <>
          {name} {subject !== null && <Tag tone={waits ? "wait" : "good"}>{text(waits ? "waits" : "linked")}</Tag>}
        </>
      }
      details={[subject === null ? text("notLinked") : text("as", { subject })]}
      act={
        missing &&
        offered &&
        start && (
          <form method="post" action={start}>
            <input type="hidden" name="purpose" value="link" />
            <input type="hidden" name="returnTo" value={`${routes.accountLinks}?notice=linked`} />
            <Button slim aria-label={text("linkThis", { name })}>
              {text("link")}
            </Button>
          </form>
        )
      }
    />
  );
}
