import { ButtonLink } from "@/components/ui/button";
import { Entry } from "@/components/ui/entry";
import { Tag } from "@/components/ui/tag";
import type { LikelyDouble } from "@/lib/domain/users/likely-doubles";
import type { UserRow } from "@/lib/domain/users/read-user-rows";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";

/** Accounts of which one is chosen, each with what it has in common, where that is known. */
export function Others({ userId, rows }: { userId: string; rows: readonly (UserRow | LikelyDouble)[] }) {
  const text = words("adminUser");
  return (
    <ul className="empty:hidden">
      {rows.map((row) => (
        <Entry
          key={row.id}
          title={
            <>
              {row.name} {"alike" in row && <Tag>{text(`merge.alike.${row.alike}`)}</Tag>}
            </>
          }
          details={[...new Set([row.username, row.email, row.customerId].filter((detail) => detail !== null))]}
          act={
            <ButtonLink
              href={`${routes.adminUserMerge(userId)}?other=${row.id}`}
              slim
              aria-label={text("merge.chooseThis", { username: row.username })}
            >
              {text("merge.choose")}
            </ButtonLink>
          }
        />
      ))}
    </ul>
  );
}
