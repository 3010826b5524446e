import type { EditField } from "@/components/admin/edit-form";
import type { listChoices } from "@/lib/domain/users/list-choices";
import { type Language, languageNames, languages } from "@/lib/language";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";

interface Given {
  name: string;
  email: string;
  username?: string;
  usernameHint?: string;
  language?: string;
  customerId?: string;
  /** The name of a user type, and of roles; those that the organization does not have are left out. */
  type?: string | null;
  roles?: readonly string[];
}

/** The fields of a form that adds a person, filled in with what is known. */
export function personFields({ types, roles }: Awaited<ReturnType<typeof listChoices>>, given: Given): EditField[] {
  const text = words("adminUsers.new");
  const optional = (key: "email" | "username" | "customerId") => text("optional", { label: text(key) });
  const asOrganization = words("adminUser")("edit.organizationLanguage", {
    language: languageNames[currentOrganization().language as Language],
  });
  const ofLanguage = languages.map((language) => ({ value: language, label: languageNames[language] }));
  return [
    { kind: "text", name: "name", label: text("name"), value: given.name, required: true },
    {
      kind: "text",
      name: "email",
      type: "email",
      label: optional("email"),
      hint: text("emailHint"),
      value: given.email,
    },
    { kind: "check", name: "sharedToo", label: text("sharedToo"), checked: false, onlyAfter: "email-in-use" },
    {
      ...{ kind: "text", name: "username", label: optional("username"), value: given.username ?? "" },
      hint: given.usernameHint ?? text("usernameHint"),
    },
    {
      ...{ kind: "select", name: "typeId", label: text("type"), hint: text("typeHint") },
      value:
        (types.find(({ name }) => name === given.type) ?? types.find(({ name }) => name === "General"))?.id ??
        types[0]?.id ??
        "",
      options: types.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      ...{ kind: "checks", legend: text("roles"), hint: text("rolesHint"), error: "roleIds" },
      boxes: roles.map(({ id, name }) => ({
        name: `role.${id}`,
        label: name,
        checked: given.roles?.includes(name) ?? false,
      })),
    },
    {
      kind: "text",
      name: "customerId",
      label: optional("customerId"),
      hint: text("customerIdHint"),
      value: given.customerId ?? "",
    },
    {
      ...{ kind: "select", name: "language", label: text("language"), value: given.language ?? "" },
      options: [{ value: "", label: asOrganization }, ...ofLanguage],
    },
    {
      ...{ kind: "select", name: "send", label: text("send"), hint: text("sendHint"), value: "now" },
      options: [
        { value: "now", label: text("sendNow") },
        { value: "later", label: text("sendLater") },
      ],
    },
  ];
}
