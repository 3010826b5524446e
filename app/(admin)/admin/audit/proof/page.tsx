import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { Card } from "@/components/ui/card";
import { routes } from "@/lib/routes";
import { requireAct } from "@/lib/web/administrator";
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
  await requireAct("audit.export");
  const params = await searchParams;
  const { shown } = askedFilter(params, currentOrganization().timeZone);
  const format = params.format === "jsonl" ? "jsonl" : "csv";
  const audit = words("adminAudit");
  return (
    <>
      <PageHeading title={audit("proofTitle")} lead={audit("proofLead")} />
      <Card className="max-w-xl">
        <ProofForm
          action={exportAction}
          query={new URLSearchParams({ ...shown, format }).toString()}
          back={withFilter(routes.adminAudit, shown)}
          words={{
            ...actWords(audit("proofSubmit", { format: audit(format) }), audit("proofPending")),
            begun: audit("begun"),
            back: audit("back"),
          }}
        />
      </Card>
    </>
  );
}
