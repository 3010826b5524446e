"use server";
import { done } from "@/lib/domain/result";
import { exportProofForm } from "@/lib/forms/export-proof-form";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";

/** Goes to the file; whether it may be had is asked there. */
export const exportAction = adminAction({ schema: exportProofForm }, async ({ query }) =>
  done(`${routes.adminAuditExport}?${new URLSearchParams(query)}`),
);
