import type { Metadata } from "next";
import { words } from "@/lib/web/locale/words";
import { requireSubject } from "@/lib/web/subject";
import { VerdictView } from "../../../why/verdict-view";
import { Notice } from "../notice";
import { titleOf } from "../title-of";

export const generateMetadata = async ({ params }: PageProps<"/admin/users/[id]/why">): Promise<Metadata> =>
  titleOf((await params).id, words("adminUser")("tabs.why"));

/** Why this person can or cannot get in, gate by gate. */
export default async function UserWhyPage({ params, searchParams }: PageProps<"/admin/users/[id]/why">) {
  const { person, profile } = await requireSubject("why.see", (await params).id);
  return (
    <>
      <Notice name={(await searchParams).notice} profile={profile} />
      <VerdictView person={person} profile={profile} />
    </>
  );
}
