import { words } from "@/lib/web/locale/words";
import type { SubjectPage } from "@/lib/web/subject";
import { changeTypeAction } from "./actions";
import { EditCard } from "./edit-card";

interface TypeCardProps extends SubjectPage {
  types: { id: string; name: string; maySignIn: boolean }[];
}

/** The user type, and which of them may sign in (R16–R19). */
export function TypeCard({ types, ...page }: TypeCardProps) {
  const { type } = page.profile;
  const text = words("adminUser");
  const options = types.map(({ id, name, maySignIn }) => ({
    value: id,
    label: maySignIn ? name : text("edit.typeCannot", { type: name }),
  }));
  return (
    <EditCard
      {...page}
      id="type"
      title={text("edit.type")}
      lead={text("edit.typeLead")}
      act="user.change-type"
      action={changeTypeAction}
      submit={text("edit.saveType")}
      facts={[[text("edit.type"), type.maySignIn ? type.name : text("edit.typeCannot", { type: type.name })]]}
      fields={[{ kind: "select", name: "typeId", label: text("edit.type"), value: type.id, options }]}
    />
  );
}
