import { Tag } from "@/components/ui/tag";
import type { ListedOrganization } from "@/lib/domain/operator/list-organizations";
import { words } from "@/lib/web/locale/words";

const tones = { suspended: "bad", "nobody-came-in": "wait", "no-owner": "bad", "mail-late": "bad" } as const;

/** What is wrong with an organization, in a word or two each; or that it is the operator's own. */
export function OrganizationTags({ row: { troubles, isOperator } }: { row: ListedOrganization }) {
  const text = words("operator");
  return (
    <>
      {isOperator && <Tag tone="off">{text("own")}</Tag>}
      {troubles.map((trouble) => (
        <Tag key={trouble} tone={tones[trouble]}>
          {text(`troubles.${trouble}`)}
        </Tag>
      ))}
    </>
  );
}
