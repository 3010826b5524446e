import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { EditForm } from "@/components/admin/edit-form";
import { PageHeading } from "@/components/shell/page-heading";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { listInForce } from "@/lib/domain/lists/find-entry";
import { policyOf } from "@/lib/domain/policy";
import { listChoices } from "@/lib/domain/users/list-choices";
import { routes } from "@/lib/routes";
import { needsOf, requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../[id]/act-words";
import { BackToList } from "../list-memory";
import { addPersonAction } from "./actions";
import { personFields } from "./person-fields";

export function generateMetadata(): Metadata {
  return { title: words("adminUsers")("new.title") };
}

/** Adds a person (R2, R75). What was searched for stands in the form already. */
export default async function NewUserPage({ searchParams }: PageProps<"/admin/users/new">) {
  const person = await requireAct("user.add");
  const { services, organization } = currentContext();
  const choices = await listChoices(services, organization, person);
  const keeps = policyOf(organization).import.missing === "keepsAccess";
  const listed = !keeps && (await listInForce(services.db, organization.id)) !== null;
  const asked = await searchParams;
  const given = (name: string) => (typeof asked[name] === "string" ? asked[name].slice(0, 200) : "");
  const text = (key: Parameters<ReturnType<typeof words<"adminUsers.new">>>[0]) => words("adminUsers.new")(key);
  return (
    <>
      <BackToList href={routes.adminUsers}>{words("admin")("places.users")}</BackToList>
      <PageHeading title={text("title")} lead={text("lead")} />
      {listed && (
        <Note tone="wait" className="max-w-2xl">
          {words("adminUsers.new").rich("listed", {
            a: (chunk) => <a href={`${routes.adminLists}#entries`}>{chunk}</a>,
          })}
        </Note>
      )}
      <Card className="max-w-2xl">
        <EditForm
          action={addPersonAction}
          hidden={{ id: randomUUID() }}
          look="primary"
          needs={needsOf(person, "user.add")}
          words={actWords(text("submit"))}
          fields={personFields(choices, { name: given("name"), email: given("email") })}
        />
      </Card>
    </>
  );
}
