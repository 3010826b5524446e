"use server";
import { startBulk } from "@/lib/domain/bulk/start-bulk";
import { done } from "@/lib/domain/result";
import { bulkForm } from "@/lib/forms/bulk-form";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";
import { paramsOf } from "../user-query";
import { allOf, someIds } from "./choice";

export const startBulkAction = adminAction(
  { schema: bulkForm, keep: ["typeId", "roleId"] },
  async ({ ids, filter, typeId, roleId, comment, runId, act, total }, { services, visit }) => {
    const choice = ids ? { ids: someIds(ids.split(",")) } : allOf(paramsOf(filter ?? ""));
    const wanted = { runId, act, total, choice, comment, typeId: typeId || undefined, roleId: roleId || undefined };
    const started = await startBulk(services, visit, wanted);
    return started.ok ? done(routes.adminUsersBulkRun(runId)) : started;
  },
);
