import type { Metadata } from "next";
import { Section } from "@/components/admin/section";
import { Note } from "@/components/ui/note";
import { confirmedUntil } from "@/lib/domain/callers/confirmed-until";
import { readVouch } from "@/lib/domain/callers/read-vouch";
import { currentContext } from "@/lib/web/context";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { requireSubject } from "@/lib/web/subject";
import { currentVisit } from "@/lib/web/visit";
import { actWords } from "../act-words";
import { titleOf } from "../title-of";
import { Asked } from "./asked";
import { CodeForm } from "./code-form";
import { readGoal } from "./goal";
import { Ways } from "./ways";

export const generateMetadata = async ({ params }: PageProps<"/admin/users/[id]/caller">): Promise<Metadata> =>
  titleOf((await params).id, words("adminUser")("caller.title"));

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const checkIn = (text: unknown) => (typeof text === "string" && uuid.test(text) ? text : null);

/** The person on the telephone reads back a code, or a colleague vouches for them. */
export default async function CallerPage({ params, searchParams }: PageProps<"/admin/users/[id]/caller">) {
  const page = await requireSubject("user.confirm-caller", (await params).id);
  const { for: wish, check, asked } = await searchParams;
  const goal = readGoal(wish);
  const { userId, name } = page.profile;
  const text = words("adminUser");
  const { services } = currentContext();
  const visit = await currentVisit();
  const [codeId, vouchId] = [checkIn(check), checkIn(asked)];
  const vouch = vouchId ? await readVouch(services, visit, { userId, checkId: vouchId }) : null;
  const until = await confirmedUntil(services, visit, userId);
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <header className="flex flex-col gap-1.5">
        <h2 className="text-xl">{text("caller.title")}</h2>
        <p className="text-soft">{text("caller.lead", { name })}</p>
      </header>
      {vouch && vouchId && <Asked vouch={vouch} checkId={vouchId} goal={goal} userId={userId} name={name} />}
      {until && <Note tone="good">{text("caller.confirmed", { name, until: dateAndTime(until) })}</Note>}
      {codeId && (
        <Section title={text("caller.codeTitle")} lead={text("caller.codeLead", { name })}>
          <CodeForm
            hidden={{ userId, goal, checkId: codeId }}
            words={{
              ...actWords(text("caller.compare")),
              code: text("caller.code"),
              codeHint: text("caller.codeHint"),
            }}
          />
        </Section>
      )}
      {/* What is typed while the page looks again would be lost. */}
      {vouch?.state !== "waiting" && vouch?.state !== "confirmed" && <Ways page={page} goal={goal} />}
    </div>
  );
}
