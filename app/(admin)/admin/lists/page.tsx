import type { Metadata } from "next";
import { Section } from "@/components/admin/section";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import { type ListedImport, readInForce, readLists } from "@/lib/domain/lists/read-lists";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { offers, requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { refusalSentence } from "@/lib/web/refusal-sentence";
import { EntriesSection } from "./entries-section";
import { ImportEntry } from "./import-entry";
import { UploadForm } from "./upload-form";

export function generateMetadata(): Metadata {
  return { title: words("admin")("places.lists") };
}

const refusals = ["list-too-large", "list-too-many", "field-missing"] as const;
const notices = ["confirmed", "discarded", "added", "removed", "removedLost"] as const;

/** The eligibility list in force, the way to the next, and the imports so far (R112, R120, R121). */
export default async function ListsPage({ searchParams }: PageProps<"/admin/lists">) {
  const person = await requireAct("lists.see");
  const { notice, refused, q } = await searchParams;
  const { services, organization } = currentContext();
  const text = words("adminLists");
  const imports = await readLists(services.db, organization.id);
  const list = await readInForce(services.db, organization.id);
  const waiting = imports.find(({ state }) => state === "held");
  const said = notices.find((known) => known === notice);
  const wrong = refusals.find((known) => known === refused);
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <PageHeading title={words("admin")("places.lists")} lead={text("lead")} />
      {said && (
        <Note tone="good" role="status">
          {text(`notices.${said}`)}
        </Note>
      )}
      {waiting && (
        <Note tone="wait" className="flex flex-wrap items-center justify-between gap-3">
          <span>{text("waits", { file: waiting.fileName, lost: waiting.effect?.lost ?? 0 })}</span>
          <ButtonLink href={routes.adminList(waiting.id)} slim look="primary">
            {text("look")}
          </ButtonLink>
        </Note>
      )}
      <Section title={text("inForce")}>
        {list ? (
          <InForce list={list} keeps={policyOf(organization).import.missing === "keepsAccess"} />
        ) : (
          <p>{text("none")}</p>
        )}
      </Section>
      {list && <EntriesSection person={person} typed={q} />}
      {offers(person, "lists.upload") && (
        <Section title={text("upload")} lead={text("uploadLead")}>
          <UploadForm
            error={wrong && refusalSentence({ code: wrong })}
            words={{
              label: text("file"),
              hint: text("fileHint"),
              submit: text("send"),
              pending: text("sending"),
              tooLarge: refusalSentence({ code: "list-too-large" }),
            }}
          />
        </Section>
      )}
      <Section title={text("history")} lead={text("historyLead")}>
        {imports.length === 0 ? (
          <p>{text("noHistory")}</p>
        ) : (
          <ul>
            {imports.map((one) => (
              <ImportEntry key={one.id} list={one} />
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

function InForce({ list, keeps }: { list: ListedImport; keeps: boolean }) {
  const text = words("adminLists");
  return (
    <>
      <Facts
        facts={[
          [
            text("fileName"),
            <a key="file" href={routes.adminList(list.id)}>
              {list.fileName}
            </a>,
          ],
          [text("since"), list.inForceAt ? moment(list.inForceAt) : ""],
          [text("by"), list.confirmedBy ?? text("somebody")],
          [text("people"), text("count", { count: list.people })],
        ]}
      />
      <p className="text-sm text-soft">{text(keeps ? "keeps" : "decides")}</p>
    </>
  );
}
