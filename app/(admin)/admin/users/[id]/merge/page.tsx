import type { Metadata } from "next";
import { EditForm } from "@/components/admin/edit-form";
import { Section } from "@/components/admin/section";
import { Note } from "@/components/ui/note";
import { previewMerge } from "@/lib/domain/administration/preview-merge";
import { routes } from "@/lib/routes";
import { needsOf, offers } from "@/lib/web/administrator";
import { needsCaller } from "@/lib/web/caller";
import { currentContext } from "@/lib/web/context";
import { changeWords } from "@/lib/web/locale/change-words";
import { words } from "@/lib/web/locale/words";
import { administratorSentence } from "@/lib/web/refusal-sentence";
import { requireSubject } from "@/lib/web/subject";
import { currentVisit } from "@/lib/web/visit";
import { actWords } from "../act-words";
import { mergeGoal } from "../caller/goal";
import { CallerFirst } from "../caller-first";
import { Notice } from "../notice";
import { titleOf } from "../title-of";
import { mergeUsersAction } from "./actions";
import { FindOther } from "./find-other";

export const generateMetadata = async ({ params }: PageProps<"/admin/users/[id]/merge">): Promise<Metadata> =>
  titleOf((await params).id, words("adminUser")("merge.title"));

/** Two accounts of one person: find the other, look at what would move, do it. */
export default async function MergePage({ params, searchParams }: PageProps<"/admin/users/[id]/merge">) {
  const page = await requireSubject("user.merge", (await params).id);
  const { other, q, notice } = await searchParams;
  const text = words("adminUser");
  const { name, username } = page.profile;
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <Notice name={notice} profile={page.profile} />
      <header className="flex flex-col gap-1.5">
        <h2 className="text-xl">{text("merge.title")}</h2>
        <p className="text-soft">{text("merge.lead", { name, username })}</p>
      </header>
      {typeof other === "string" ? (
        <Preview {...page} otherId={other} />
      ) : (
        <FindOther {...page} typed={typeof q === "string" ? q : ""} />
      )}
    </div>
  );
}

async function Preview({ person, profile, otherId }: Awaited<ReturnType<typeof requireSubject>> & { otherId: string }) {
  const text = words("adminUser");
  const { userId } = profile;
  const other = (await requireSubject("user.see", otherId)).profile;
  const back = <a href={routes.adminUserMerge(userId)}>{text("merge.another")}</a>;
  const preview = await previewMerge(currentContext().services, await currentVisit(), { userId, otherId });
  if (!preview.ok || !offers(person, "user.merge", other)) {
    const refusal = preview.ok ? ({ code: "higher-rank" } as const) : preview.refusal;
    return (
      <Note tone="bad" role="alert" className="flex flex-col gap-2">
        <p>{administratorSentence(refusal)}</p>
        <p>{back}</p>
      </Note>
    );
  }
  const { stays, goes, changes } = preview.value;
  const moves = changeWords(changes);
  const unsure = [];
  for (const one of [profile, other]) {
    if (await needsCaller("user.merge", { person, profile: one })) unsure.push(one);
  }
  return (
    <Section title={text("merge.preview")} end={back}>
      <ul className="list-disc pl-5 text-[0.9375rem] marker:text-soft">
        <li>{text("merge.stays", stays)}</li>
        <li>{text("merge.goes", goes)}</li>
        {moves.map((move) => (
          <li key={move}>{move}</li>
        ))}
        {moves.length === 0 && <li>{text("merge.nothing")}</li>}
        <li>{text("merge.ends")}</li>
      </ul>
      {unsure.map((one) => (
        <CallerFirst key={one.userId} userId={one.userId} goal={mergeGoal(userId, other.userId)} name={one.username} />
      ))}
      {unsure.length === 0 && (
        <EditForm
          action={mergeUsersAction}
          hidden={{ userId, otherId: other.userId }}
          fields={[]}
          look="danger"
          needs={needsOf(person, "user.merge")}
          words={actWords(text("merge.submit", { username: goes.username }))}
        />
      )}
    </Section>
  );
}
