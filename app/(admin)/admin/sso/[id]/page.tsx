import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/shell/page-heading";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { readConnection } from "@/lib/domain/connections/read-connection";
import { routes } from "@/lib/routes";
import { requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { optionalRowId, rowId } from "@/lib/web/row-id";
import { SavedNote } from "../../saved-note";
import { WayBack } from "../../way-back";
import { connectionTag } from "../connection-tag";
import { connectionNotices } from "../notices";
import { AboutProvider } from "./about-provider";
import { AboutUs } from "./about-us";
import { NameAndEnd } from "./name-and-end";
import { TestRun } from "./test-run";
import { WhoComes } from "./who-comes";
import { WhoIsWho } from "./who-is-who";

export function generateMetadata(): Metadata {
  return { title: words("admin")("places.sso") };
}

/** One connection, set up from top to bottom in five steps. */
export default async function ConnectionPage({ params, searchParams }: PageProps<"/admin/sso/[id]">) {
  const person = await requireAct("sso.see");
  const { services, organization } = currentContext();
  const connection = (await readConnection(services.db, organization, rowId((await params).id))) ?? notFound();
  const { notice, answer, provider } = await searchParams;
  const text = words("adminSso");
  const tag = connectionTag(connection);
  const changedSince = connection.state === "on" && connection.testedRevision !== connection.revision;
  return (
    <div className="flex max-w-3xl flex-col gap-6" id="top">
      <WayBack href={routes.adminSso}>{words("admin")("places.sso")}</WayBack>
      <PageHeading
        title={
          <span className="flex flex-wrap items-center gap-3">
            {connection.name}
            <Tag tone={tag.tone}>{tag.words}</Tag>
          </span>
        }
        lead={text("setUpLead")}
      />
      <SavedNote notice={notice} sentences={connectionNotices(connection)} />
      {changedSince && <Note tone="wait">{text("changedSince")}</Note>}
      <AboutUs connection={connection} asked={provider} />
      <AboutProvider connection={connection} person={person} />
      <WhoIsWho connection={connection} person={person} />
      <TestRun connection={connection} person={person} answerId={optionalRowId(answer)} />
      <WhoComes connection={connection} person={person} />
      <NameAndEnd connection={connection} person={person} />
    </div>
  );
}
