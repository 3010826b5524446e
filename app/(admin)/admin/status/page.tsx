import type { Metadata } from "next";
import { Section } from "@/components/admin/section";
import { ActForm } from "@/components/form/act-form";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { helpedRoles } from "@/lib/domain/authority/helped-roles";
import { refusalSurge } from "@/lib/domain/overview/refusal-surge";
import { causesOf, readStatus } from "@/lib/domain/status/read-status";
import { routes } from "@/lib/routes";
import { needsOf, offers, requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { StatusList } from "../../../status-list";
import { actWords } from "../act-words";
import { endNoticeAction } from "./actions";
import { CausesSection } from "./causes-section";
import { NoticeForm } from "./notice-form";
import { noticeFormWords } from "./notice-words";

export function generateMetadata(): Metadata {
  return { title: words("adminStatus")("title") };
}

const notices = ["posted", "ended"] as const;

/** What people at the door are told, and whether what they need works. */
export default async function AdminStatusPage({ searchParams }: PageProps<"/admin/status">) {
  const person = await requireAct("status.see");
  const { notice: done } = await searchParams;
  const { services, organization } = currentContext();
  const { parts, notice } = await readStatus(services, organization);
  const roles = await helpedRoles(services, organization, person);
  const text = words("adminStatus");
  const said = notices.find((known) => known === done);
  const needs = needsOf(person, "status.tell");
  const may = offers(person, "status.tell");
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <PageHeading title={text("title")} lead={text("lead")} />
      {said && (
        <Note tone="good" role="status">
          {text(`notices.${said}`)}
        </Note>
      )}
      <Section
        title={text("partsTitle")}
        end={
          <ButtonLink href={routes.status} slim>
            {text("see")}
          </ButtonLink>
        }
      >
        <StatusList parts={parts} />
      </Section>
      <CausesSection
        causes={causesOf({ parts })}
        surge={roles.length > 0 ? null : await refusalSurge(services, organization)}
        audit={offers(person, "audit.see")}
      />
      {notice && (
        <Section title={text("now")}>
          <p className="whitespace-pre-line [overflow-wrap:anywhere]">{notice.text}</p>
          <p className="text-sm text-soft">
            {notice.until
              ? text("nowUntil", { since: moment(notice.since), until: moment(notice.until) })
              : text("nowSince", { since: moment(notice.since) })}
          </p>
          {may && (
            <ActForm
              action={endNoticeAction}
              needs={needs}
              look="plain"
              slim
              words={actWords(text("end"), text("ending"))}
            />
          )}
        </Section>
      )}
      <Section title={text("noticeTitle")} lead={text("noticeLead")}>
        {may ? (
          <NoticeForm needs={needs} words={noticeFormWords(notice !== null)} />
        ) : (
          <p>{text("onlyAdministrators")}</p>
        )}
      </Section>
    </div>
  );
}
