import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { EditForm } from "@/components/admin/edit-form";
import { PageHeading } from "@/components/shell/page-heading";
import { Card } from "@/components/ui/card";
import { listChoices } from "@/lib/domain/users/list-choices";
import { type Language, languageNames, languages } from "@/lib/language";
import { routes } from "@/lib/routes";
import { needsOf, requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../[id]/act-words";
import { BackToList } from "../list-memory";
import { addPersonAction } from "./actions";

export function generateMetadata(): Metadata {
  return { title: words("adminUsers")("new.title") };
}

/** Adds a person (R2, R75). What was searched for stands in the form already. */
export default async function NewUserPage({ searchParams }: PageProps<"/admin/users/new">) {
  const person = await requireAct("user.add");
  const { services, organization } = currentContext();
  const { types, roles } = await listChoices(services, organization, person);
  const asked = await searchParams;
  const given = (name: string) => (typeof asked[name] === "string" ? asked[name].slice(0, 200) : "");
  const text = (key: Parameters<ReturnType<typeof words<"adminUsers.new">>>[0]) => words("adminUsers.new")(key);
  const optional = (key: "email" | "username" | "customerId") =>
    words("adminUsers.new")("optional", { label: text(key) });
  const asOrganization = words("adminUser")("edit.organizationLanguage", {
    language: languageNames[organization.language as Language],
  });
  const ofLanguage = languages.map((language) => ({ value: language, label: languageNames[language] }));
  return (
    <>
      <BackToList href={routes.adminUsers}>{words("admin")("places.users")}</BackToList>
      <PageHeading title={text("title")} lead={text("lead")} />
      <Card className="max-w-2xl">
        <EditForm
          action={addPersonAction}
          hidden={{ id: randomUUID() }}
          look="primary"
          needs={needsOf(person, "user.add")}
          words={actWords(text("submit"))}
          fields={[
            { kind: "text", name: "name", label: text("name"), value: given("name"), required: true },
            { kind: "text", name: "email", label: optional("email"), hint: text("emailHint"), value: given("email") },
            {
              ...{ kind: "check", name: "sharedToo", label: text("sharedToo"), checked: false },
              onlyAfter: "email-in-use",
            },
            { kind: "text", name: "username", label: optional("username"), hint: text("usernameHint"), value: "" },
            {
              ...{ kind: "select", name: "typeId", label: text("type"), hint: text("typeHint") },
              value: types.find(({ name }) => name === "General")?.id ?? types[0]?.id ?? "",
              options: types.map(({ id, name }) => ({ value: id, label: name })),
            },
            {
              ...{ kind: "checks", legend: text("roles"), hint: text("rolesHint"), error: "roleIds" },
              boxes: roles.map(({ id, name }) => ({ name: `role.${id}`, label: name, checked: false })),
            },
            {
              kind: "text",
              name: "customerId",
              label: optional("customerId"),
              hint: text("customerIdHint"),
              value: "",
            },
            {
              ...{ kind: "select", name: "language", label: text("language"), value: "" },
              options: [{ value: "", label: asOrganization }, ...ofLanguage],
            },
            {
              ...{ kind: "select", name: "send", label: text("send"), hint: text("sendHint"), value: "now" },
              options: [
                { value: "now", label: text("sendNow") },
                { value: "later", label: text("sendLater") },
              ],
            },
          ]}
        />
      </Card>
    </>
  );
}
