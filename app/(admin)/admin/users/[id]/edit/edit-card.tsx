import type { ReactNode } from "react";
import { type EditField, EditForm } from "@/components/admin/edit-form";
import { Section } from "@/components/admin/section";
import type { FormAction } from "@/components/form/use-form-state";
import { Facts } from "@/components/ui/facts";
import type { Act } from "@/lib/domain/authority/acts";
import { needsOf, offers } from "@/lib/web/administrator";
import type { SubjectPage } from "@/lib/web/subject";
import { actWords } from "../act-words";

interface EditCardProps extends SubjectPage {
  id?: string;
  title: string;
  lead?: string;
  act: Act;
  action: FormAction;
  fields: readonly EditField[];
  submit: string;
  /** What stands there for whoever may only read it. */
  facts: readonly (readonly [name: string, value: string])[];
  /** What must be done before; then there is no form yet. */
  first?: ReactNode;
  children?: ReactNode;
}

/** One thing of a user that can be changed: the form for whoever may, its value for everybody else. */
export function EditCard(props: EditCardProps) {
  const { person, profile, id, title, lead, act, action, fields, submit, facts, first, children } = props;
  const may = offers(person, act, profile);
  return (
    <Section id={id} title={title} lead={lead}>
      {may && !first ? (
        <EditForm
          action={action}
          hidden={{ userId: profile.userId }}
          revision={profile.revision}
          fields={fields}
          needs={needsOf(person, act, profile)}
          words={actWords(submit)}
        />
      ) : (
        <Facts facts={facts} />
      )}
      {may && first}
      {children}
    </Section>
  );
}
