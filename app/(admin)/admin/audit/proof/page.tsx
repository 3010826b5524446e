import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { routes } from "@/lib/routes";
import { needsOf, requireAct } from "@/lib/web/administrator";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { askedFilter, withFilter } from "../asked-filter";
import { exportAction } from "./actions";
import { ProofForm } from "./proof-form";

export function generateMetadata(): Metadata {
  return { title: words("adminAudit")("proofTitle") };
}

/** Before an export: the own password again, then the file. */
export default async function ExportProofPage({ searchParams }: PageProps<"/admin/audit/proof">) {
  const person = await requireAct("audit.export");
  const params = await searchParams;
  const { shown } = askedFilter(params, currentOrganization().timeZone);
  const format = params.format === "jsonl" ? "jsonl" : "csv";
  const audit = words("adminAudit");
  const submit = audit("proofSubmit", { format: audit(format) });
  return (
    <>
      <PageHeading title={audit("proofTitle")} lead={audit("proofLead")} />
      <Card className="max-w-xl">
        {needsOf(person, "audit.export").proof ? (
          <ProofForm
            action={exportAction}
            query={new URLSearchParams({ ...shown, format }).toString()}
            back={withFilter(routes.adminAudit, shown)}
            words={{ ...actWords(submit, audit("proofPending")), begun: audit("begun"), back: audit("back") }}
          />
        ) : (
          <Fresh href={withFilter(routes.adminAuditExport, shown, { format })} submit={submit}>
            <a href={withFilter(routes.adminAudit, shown)}>{audit("back")}</a>
          </Fresh>
        )}
      </Card>
    </>
  );
}

/** To somebody who proved who they are a moment ago: the file, without asking again. */
function Fresh({ href, submit, children }: { href: string; submit: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-4">
      <p>{words("adminAudit")("proofFresh")}</p>
      <ButtonLink look="primary" className="self-start" href={href}>
        {submit}
      </ButtonLink>
      <p>{children}</p>
    </div>
  );
}
