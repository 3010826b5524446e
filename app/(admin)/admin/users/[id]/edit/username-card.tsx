import { words } from "@/lib/web/locale/words";
import type { SubjectPage } from "@/lib/web/subject";
import { changeUsernameAction } from "./actions";
import { EditCard } from "./edit-card";

/** The name that one signs in with (R65). */
export function UsernameCard(page: SubjectPage) {
  const { username } = page.profile;
  const text = words("adminUser");
  return (
    <EditCard
      {...page}
      title={text("edit.username")}
      lead={text("edit.usernameLead")}
      act="user.change-username"
      action={changeUsernameAction}
      submit={text("edit.saveUsername")}
      facts={[[text("edit.username"), username]]}
      fields={[{ kind: "text", name: "username", label: text("edit.username"), value: username, required: true }]}
    />
  );
}
