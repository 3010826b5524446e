import { randomUUID } from "node:crypto";
import { openCase } from "@/lib/domain/cases/open-case";
import type { TypedRequest } from "@/lib/domain/cases/parse-request";
import type { Visit } from "@/lib/domain/visit";
import type { testDatabase } from "./test-database";
import { signTestUserIn } from "./test-session";

/** What tests of cases do again and again. */
export function testCases({ services, visit, createUser }: Awaited<ReturnType<typeof testDatabase>>) {
  const rowOf = (id: string) => services.db.case.findUniqueOrThrow({ where: { id } });
  return {
    rowOf,
    /** Sends a request as a stranger does. Throws when it is refused. */
    async open(more: Partial<TypedRequest> = {}, by: Visit = visit()) {
      const typed: TypedRequest = { kind: "support", name: "Robin Lost", ...more };
      const opened = await openCase(services, by, { ...typed, formId: randomUUID() });
      if (!opened.ok) throw new Error(opened.refusal.code);
      return opened.value;
    },
    /** What an act on a case is called with: the case as it is now. */
    async at(caseId: string) {
      return { caseId, revision: (await rowOf(caseId)).revision };
    },
    /** Somebody of a rank who is signed in. */
    async someone(more: Parameters<typeof createUser>[0] = { rank: "administrator" }) {
      const user = await createUser(more);
      return { user, by: visit(await signTestUserIn(services, user)) };
    },
    mailsOf: (caseId: string) =>
      services.db.mail.findMany({ where: { caseId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
  };
}

/** What a verb refused, or `null`. */
export const refusedWith = (result: { ok: boolean; refusal?: { code: string } }): string | null =>
  result.ok ? null : (result.refusal?.code ?? null);
