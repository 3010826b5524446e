import { type Language, languageNames, languages } from "@/lib/language";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import type { SubjectPage } from "@/lib/web/subject";
import { editDetailsAction } from "./actions";
import { EditCard } from "./edit-card";

/** Name, customer id and language. */
export function DetailsCard(page: SubjectPage) {
  const { name, customerId, language } = page.profile;
  const text = words("adminUser");
  const organizations = languageNames[currentOrganization().language as Language];
  const asOrganization = text("edit.organizationLanguage", { language: organizations });
  const options = [
    { value: "", label: asOrganization },
    ...languages.map((one) => ({ value: one, label: languageNames[one] })),
  ];
  return (
    <EditCard
      {...page}
      title={text("edit.details")}
      act="user.edit"
      action={editDetailsAction}
      submit={text("edit.saveDetails")}
      facts={[
        [text("edit.name"), name],
        [text("edit.customerId"), customerId ?? text("none")],
        [text("edit.language"), language ? languageNames[language as Language] : asOrganization],
      ]}
      fields={[
        { kind: "text", name: "name", label: text("edit.name"), value: name, required: true },
        {
          kind: "text",
          name: "customerId",
          label: text("edit.customerId"),
          hint: text("edit.customerIdHint"),
          value: customerId ?? "",
        },
        { kind: "select", name: "language", label: text("edit.language"), value: language ?? "", options },
      ]}
    />
  );
}
