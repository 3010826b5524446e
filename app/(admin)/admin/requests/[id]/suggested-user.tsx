import { ActForm } from "@/components/form/act-form";
import { Tag } from "@/components/ui/tag";
import type { Hint } from "@/lib/domain/cases/suggest-users";
import { readVerdict } from "@/lib/domain/diagnosis/read-verdict";
import { tellState } from "@/lib/domain/diagnosis/tell-state";
import type { UserRow } from "@/lib/domain/users/read-user-rows";
import { routes } from "@/lib/routes";
import { needsOf } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { whyWords } from "@/lib/web/locale/why-words";
import { words } from "@/lib/web/locale/words";
import { currentVisit } from "@/lib/web/visit";
import { actWords } from "../../act-words";
import { stateTone } from "../../users/[id]/state-tone";
import { linkAction } from "./actions";
import { type CasePage, shownCase } from "./case-page";

interface SuggestedUserProps extends CasePage {
  row: UserRow & { hint?: Hint };
  /** With the verdict in words. */
  told: boolean;
}

/** Somebody whom a request may be about: why one thinks so, whether they can get in, and the button that says it is them. */
export async function SuggestedUser({ person, read, row, told }: SuggestedUserProps) {
  const text = words("adminRequests");
  const { id, name, username, email, state, hint } = row;
  const verdict = told ? await readVerdict(currentContext().services, await currentVisit(), person, id) : null;
  return (
    <li className="flex flex-col gap-1.5 border-b border-line pb-4 last:border-0 last:pb-0 [overflow-wrap:anywhere]">
      <p className="flex flex-wrap items-center gap-2">
        <a href={routes.adminUserWhy(id)} className="font-[560] text-ink underline-offset-3 hover:underline">
          {name}
        </a>
        <Tag tone={stateTone[state]}>{words("adminUser")(`tags.${state}`)}</Tag>
      </p>
      <p className="text-sm text-soft">{[username, email, hint && text(`hint.${hint}`)].filter(Boolean).join(" · ")}</p>
      {verdict && <p className="text-sm">{whyWords(tellState(verdict))}</p>}
      <ActForm
        action={linkAction}
        hidden={{ ...shownCase(read), userId: id }}
        needs={needsOf(person, "request.work")}
        look="plain"
        slim
        words={{ ...actWords(text("link"), text("linking")), described: text("linkNamed", { name }) }}
      />
    </li>
  );
}
