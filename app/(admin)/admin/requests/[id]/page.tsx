import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/shell/page-heading";
import { readCase } from "@/lib/domain/cases/read-case";
import { readOwnTicket } from "@/lib/domain/cases/read-own-ticket";
import { routes } from "@/lib/routes";
import { offers, requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { rowId } from "@/lib/web/row-id";
import { WayBack } from "../../way-back";
import { CaseTag } from "../case-tag";
import { AboutSide } from "./about-side";
import { ApproveCard } from "./approve-card";
import { AssignCard } from "./assign-card";
import { AttemptBefore } from "./attempt-before";
import { CameWith } from "./came-with";
import { CloseCard } from "./close-card";
import { Conversation } from "./conversation";
import { DoneHere } from "./done-here";
import { ListEntries } from "./list-entries";
import { NoteCard } from "./note-card";
import { OwnTicket } from "./own-ticket";
import { WriteCard } from "./write-card";
import { WroteCard } from "./wrote-card";

export function generateMetadata(): Metadata {
  return { title: words("adminRequests")("title") };
}

/** A request whole: what they wrote, what came with it, whom it may be about, and everything that settles it. */
export default async function RequestPage({ params, searchParams }: PageProps<"/admin/requests/[id]">) {
  const person = await requireAct("requests.see");
  const id = rowId((await params).id);
  const { services, organization } = currentContext();
  const viewer = { organization, actor: person, now: services.clock.now() };
  const read = await readCase(services, viewer, id);
  const asked = await searchParams;
  if (!read) {
    const ticket = await readOwnTicket(services, viewer, id);
    return ticket ? <OwnTicket read={ticket} notice={asked.notice} /> : notFound();
  }
  const text = words("adminRequests");
  const page = { person, read, viewer };
  const open = read.closedAt === null;
  return (
    <>
      <WayBack href={routes.adminRequests}>{text("title")}</WayBack>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <PageHeading title={text("heading", { kind: text(`kinds.${read.kind}`), number: String(read.number) })} />
        <CaseTag state={read.state} outcome={read.outcome} />
      </div>
      <DoneHere {...page} notice={asked.notice} act={asked.done} />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-rows-[auto_1fr] xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <WroteCard read={read} />
          <Conversation read={read} />
        </div>
        <div className="flex min-w-0 flex-col gap-6 xl:col-start-2 xl:row-span-2 xl:row-start-1">
          {open && read.kind === "account" && offers(person, "request.approve") && <ListEntries {...page} />}
          <AboutSide {...page} words={asked.q} />
          {(open || read.assigneeId) && <AssignCard {...page} words={asked.to} />}
          <CameWith {...page} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          {open && read.kind === "account" && <ApproveCard {...page} entry={asked.entry} />}
          <WriteCard {...page} canned={asked.canned} />
          <NoteCard {...page} />
          <AttemptBefore {...page} />
          {open && <CloseCard {...page} />}
        </div>
      </div>
    </>
  );
}
