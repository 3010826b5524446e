import { ActForm } from "@/components/form/act-form";
import { Tag } from "@/components/ui/tag";
import type { Connection } from "@/lib/domain/connections/connection";
import { differingPart } from "@/lib/domain/connections/difference-between";
import type { NearUser } from "@/lib/domain/connections/nearest-users";
import type { ReadAnswer } from "@/lib/domain/connections/read-answers";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { readProfile } from "@/lib/domain/users/read-profile";
import { routes } from "@/lib/routes";
import { needsOf, offers } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { currentVisit } from "@/lib/web/visit";
import { actWords } from "../../../act-words";
import { answerAliasAction, answerUsernameAction } from "./actions";

interface NearUserProps {
  user: NearUser;
  answer: ReadAnswer;
  connection: Connection;
  /** What the provider said; null where it said nothing. */
  value: string | null;
  person: LiveSession;
}

/** Somebody whom the provider may have meant: the difference, and the two ways to make them one. */
export async function NearUserCard({ user, answer, connection, value, person }: NearUserProps) {
  const text = words("adminSso");
  const { userId, name, username, own, difference, comesThrough, linked } = user;
  const profile = await readProfile(currentContext().services, await currentVisit(), person, userId);
  if (!profile) return null;
  const mayRename =
    value !== null && connection.matchField === "username" && offers(person, "user.change-username", profile);
  const mayAlias = value !== null && offers(person, "user.change-aliases", profile);
  const hidden = { answerId: answer.id, userId };
  return (
    <li className="flex flex-col gap-3 rounded-box border border-line p-4">
      <p className="flex flex-wrap items-center gap-2">
        <a href={routes.adminUser(userId)} className="font-[560]">
          {name} ({username})
        </a>
        <Tag>{text(`differences.${difference}`)}</Tag>
        {!comesThrough && <Tag tone="wait">{text("mismatch.otherWay")}</Tag>}
        {linked && <Tag tone="wait">{text("mismatch.linked")}</Tag>}
      </p>
      <dl className="grid grid-cols-[fit-content(40%)_1fr] gap-x-4 text-[0.9375rem]">
        <dt className="text-soft">{text("mismatch.there")}</dt>
        <dd className="font-mono [overflow-wrap:anywhere]">
          <Marked text={user.value} other={own} />
        </dd>
        <dt className="text-soft">{text("mismatch.here")}</dt>
        <dd className="font-mono [overflow-wrap:anywhere]">
          <Marked text={own} other={user.value} />
        </dd>
      </dl>
      {mayRename && value !== null && (
        <ActForm
          action={answerUsernameAction}
          hidden={{ ...hidden, revision: String(profile.revision) }}
          needs={needsOf(person, "user.change-username", profile)}
          slim
          words={{
            ...actWords(text("mismatch.rename", { value }), text("working")),
            described: `${text("mismatch.rename", { value })}: ${name}`,
          }}
        />
      )}
      {mayAlias && value !== null && (
        <ActForm
          action={answerAliasAction}
          hidden={hidden}
          needs={needsOf(person, "user.change-aliases", profile)}
          look="plain"
          slim
          words={{
            ...actWords(text("mismatch.alias"), text("working")),
            described: `${text("mismatch.alias")}: ${name}`,
          }}
        />
      )}
    </li>
  );
}

/** A text with what is different from the other one marked. */
function Marked({ text, other }: { text: string; other: string }) {
  const { start, valueEnd } = differingPart(text, other);
  const letters = Array.from(text);
  return (
    <>
      {letters.slice(0, start).join("")}
      {valueEnd > start && (
        <mark className="rounded-sm bg-wait-soft px-0.5 text-ink">{letters.slice(start, valueEnd).join("")}</mark>
      )}
      {letters.slice(valueEnd).join("")}
    </>
  );
}
