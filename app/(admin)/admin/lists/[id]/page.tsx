import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/shell/page-heading";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { Refresh } from "@/components/ui/refresh";
import { Tag } from "@/components/ui/tag";
import { readImport } from "@/lib/domain/lists/read-lists";
import { routes } from "@/lib/routes";
import { offers, requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { rowId } from "@/lib/web/row-id";
import { WayBack } from "../../way-back";
import { stateTone } from "../import-entry";
import { ColumnsSection } from "./columns-section";
import { DiscardForm } from "./discard-form";
import { EffectSection } from "./effect-section";
import { MistakesSection } from "./mistakes-section";

export function generateMetadata(): Metadata {
  return { title: words("adminLists")("import") };
}

/** One import: what it would do, what is wrong with it, which column is which; and the way to put it in force. */
export default async function ImportPage({ params }: PageProps<"/admin/lists/[id]">) {
  const person = await requireAct("lists.see");
  const { services, organization } = currentContext();
  const list = (await readImport(services.db, organization.id, rowId((await params).id))) ?? notFound();
  const text = words("adminLists");
  const { id, state, fileName, failure, failedLine, rows } = list;
  const open = state === "held" || (state === "failed" && failure === "no-key-column");
  const may = offers(person, "lists.upload");
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <WayBack href={routes.adminLists}>{text("back")}</WayBack>
      <div className="flex flex-wrap items-start gap-3 *:last:mt-1.5">
        <PageHeading
          title={fileName}
          lead={text("brought", { at: moment(list.createdAt), name: list.author ?? text("somebody") })}
        />
        <Tag tone={stateTone[state]}>{text(`states.${state}`)}</Tag>
      </div>
      {state === "reading" && (
        <Card className="flex flex-col gap-3">
          <Refresh seconds={2} address={organization.origin + routes.adminList(id)} />
          <p role="status" className="font-[560]">
            {text("readingNow", { count: rows })}
          </p>
          {may && <DiscardForm listId={id} />}
        </Card>
      )}
      {failure && (
        <Note tone="bad" role="alert" className="flex flex-col gap-1">
          <p className="font-[560]">
            {text(`failures.${failure}`)}
            {failedLine !== null && failedLine > 1 && ` ${text("atLine", { line: failedLine })}`}
          </p>
          <p>{text(`mends.${failure}`)}</p>
          <p>{text("nobodyLost")}</p>
        </Note>
      )}
      {list.effect && state !== "failed" && <EffectSection list={list} effect={list.effect} person={person} />}
      {list.badRows > 0 && <MistakesSection list={list} />}
      {list.headings.length > 0 && <ColumnsSection list={list} may={open && may} />}
    </div>
  );
}
