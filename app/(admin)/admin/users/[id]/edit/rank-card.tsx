import { givableRanks } from "@/lib/domain/authority/ranks";
import { words } from "@/lib/web/locale/words";
import type { SubjectPage } from "@/lib/web/subject";
import { changeRankAction } from "./actions";
import { EditCard } from "./edit-card";

interface RankCardProps extends SubjectPage {
  roles: { id: string; name: string }[];
}

/** What the user may do for others, and whom a help-desk member helps (T89). */
export function RankCard({ roles, ...page }: RankCardProps) {
  const { rank, helps } = page.profile;
  const text = words("adminUser");
  const ranks = words("account");
  const options = givableRanks(page.person.rank).map((one) => ({ value: one, label: ranks(`ranks.${one}`) }));
  const boxes = roles.map(({ id, name }) => ({
    name: `role.${id}`,
    label: name,
    checked: helps.some((role) => role.id === id),
  }));
  const limits = { kind: "checks", legend: text("edit.helps"), hint: text("edit.helpsHint"), boxes } as const;
  return (
    <EditCard
      {...page}
      id="rank"
      title={text("edit.rank")}
      lead={text("edit.rankLead")}
      act="user.change-rank"
      action={changeRankAction}
      submit={text("edit.saveRank")}
      facts={[
        [text("edit.rank"), ranks(`ranks.${rank}`)],
        ...(helps.length > 0 ? [[text("edit.helps"), helps.map(({ name }) => name).join(", ")] as const] : []),
      ]}
      fields={[
        { kind: "select", name: "rank", label: text("edit.rank"), value: rank, options },
        ...(roles.length > 0 ? [limits] : []),
      ]}
    />
  );
}
