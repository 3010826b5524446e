import type { Metadata } from "next";
import { UnsavedCards } from "@/components/admin/unsaved-cards";
import { Note } from "@/components/ui/note";
import { editLimit } from "@/lib/domain/authority/edit-limit";
import { policyOf } from "@/lib/domain/policy";
import { listTypesAndRoles } from "@/lib/domain/users/list-types-and-roles";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { requireSubject } from "@/lib/web/subject";
import { currentVisit } from "@/lib/web/visit";
import { Notice } from "../notice";
import { titleOf } from "../title-of";
import { DetailsCard } from "./details-card";
import { EmailCard } from "./email-card";
import { LinksCard } from "./links-card";
import { PasswordCard } from "./password-card";
import { RankCard } from "./rank-card";
import { RolesCard } from "./roles-card";
import { ToldCard } from "./told-card";
import { TypeCard } from "./type-card";
import { UsernameCard } from "./username-card";

export const generateMetadata = async ({ params }: PageProps<"/admin/users/[id]/edit">): Promise<Metadata> =>
  titleOf((await params).id, words("adminUser")("tabs.edit"));

/** What is written of a user, each thing in a form of its own (R63, R65, R98, R110). Nothing here shows a password (R64). */
export default async function EditUserPage({ params, searchParams }: PageProps<"/admin/users/[id]/edit">) {
  const page = await requireSubject("user.see", (await params).id);
  const { notice } = await searchParams;
  const { person, profile } = page;
  const limit = editLimit(policyOf(currentContext().organization), person, profile);
  const { types, roles } = await listTypesAndRoles(currentContext().services, await currentVisit());
  const text = words("adminUser");
  return (
    <>
      <Notice name={notice} profile={profile} />
      {limit && <Note>{text(`edit.only.${limit}`, { owner: person.rank === "owner" ? "yes" : "no" })}</Note>}
      {limit !== "rank" && <p className="text-sm text-soft">{text("edit.alone")}</p>}
      <UnsavedCards words={{ unsaved: text("edit.unsaved", { cards: "{cards}" }) }}>
        <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-6">
            <DetailsCard {...page} />
            <UsernameCard {...page} />
            <EmailCard {...page} />
            <PasswordCard {...page} />
          </div>
          <div className="flex min-w-0 flex-col gap-6">
            <LinksCard {...page} />
            <TypeCard {...page} types={types} />
            <RolesCard {...page} roles={roles} />
            <RankCard {...page} roles={roles} />
            <ToldCard {...page} />
          </div>
        </div>
      </UnsavedCards>
    </>
  );
}
