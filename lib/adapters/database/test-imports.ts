import { confirmList } from "@/lib/domain/lists/confirm-list";
import { readList } from "@/lib/domain/lists/read-list";
import { receiveList } from "@/lib/domain/lists/receive-list";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { PolicyOverride } from "@/lib/domain/policy";
import type { Services } from "@/lib/domain/services";
import { signIn } from "@/lib/domain/sign-in/sign-in";
import { readCsv } from "../csv/read-csv";
import type { testDatabase } from "./test-database";
import { signTestUserIn } from "./test-session";
import { testPassword } from "./test-user";

/** What tests of the eligibility list do again and again: people, files of them, and knocking. */
export function testImports({
  services,
  visit,
  createOrganization,
  createUser,
}: Awaited<ReturnType<typeof testDatabase>>) {
  const { db } = services;

  /** An organization with an administrator and `count` active people, who are named p0, p1, … */
  async function place(count = 3, policy: PolicyOverride = {}) {
    const organization = await createOrganization({ policy });
    const admin = await createUser({ organization, username: "admin", rank: "administrator" });
    const by = visit({ organization, ...(await signTestUserIn(services, admin)) });
    for (let number = 0; number < count; number++)
      await createUser({ organization, username: `p${number}`, email: `p${number}@example.test` });
    const upload = async (text: string, using: Services = services) => {
      const received = await receiveList(using, by, { fileName: "C:\\lists\\people.csv", parts: [Buffer.from(text)] });
      if (!received.ok) throw new Error(received.refusal.code);
      await readList(using, readCsv, { organizationId: organization.id, listId: received.value.listId });
      return received.value.listId;
    };
    const confirm = (listId: string, lost: number, typed?: number, using: Services = services) =>
      confirmList(using, by, { listId, lost, typed });
    const list = (id: string) => db.eligibilityList.findUniqueOrThrow({ where: { id } });
    const mistakes = async (listId: string) =>
      (await db.listError.findMany({ where: { listId }, orderBy: { line: "asc" } })).map(({ line, code }) => [
        line,
        code,
      ]);
    return { organization, by, upload, confirm, list, mistakes };
  }

  const file = (...people: (number | string)[]) =>
    ["email,name", ...people.map((one) => (typeof one === "number" ? `p${one}@example.test,Person ${one}` : one))].join(
      "\n",
    );
  const knock = async (organization: Organization, username: string) => {
    const input = { identifier: username, password: testPassword, sharedComputer: true };
    const result = await signIn(services, visit({ organization }), input);
    return result.ok ? "in" : result.refusal.code;
  };

  return { place, file, knock };
}
