import { Section } from "@/components/admin/section";
import type { UserRow } from "@/lib/domain/users/read-user-rows";
import { words } from "@/lib/web/locale/words";
import { UserTable } from "./user-table";

/** Who may have been meant by a misspelled name. */
export function Perhaps({ rows }: { rows: readonly UserRow[] }) {
  const text = words("adminUsers");
  if (rows.length === 0) return null;
  return (
    <Section title={text("perhaps")} lead={text("perhapsWords")}>
      <UserTable rows={rows} mayChoose={false} />
    </Section>
  );
}
