import { Section } from "@/components/admin/section";
import { ActForm } from "@/components/form/act-form";
import { Tag } from "@/components/ui/tag";
import { readVerdict } from "@/lib/domain/diagnosis/read-verdict";
import { routes } from "@/lib/routes";
import { needsOf } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { currentVisit } from "@/lib/web/visit";
import { actWords } from "../../act-words";
import { stateTone } from "../../users/[id]/state-tone";
import { Fixes } from "../../why/fixes";
import { linkAction } from "./actions";
import { type CasePage, shownCase } from "./case-page";
import { Suggestions } from "./suggestions";

/** Whom the case is about, with the verdict and what helps; as long as nobody said so, whom it may be about. */
export async function AboutSide({ words: typed, ...page }: CasePage & { words: unknown }) {
  const { person, read } = page;
  const { services } = currentContext();
  const verdict = read.user ? await readVerdict(services, await currentVisit(), person, read.user.id) : null;
  if (!verdict) return read.closedAt ? null : <Suggestions {...page} typed={typed} />;
  const text = words("adminRequests");
  const { name, username, email, userId, state } = verdict.profile;
  return (
    <Section title={text("about")} lead={text("aboutWords")}>
      <div className="[overflow-wrap:anywhere]">
        <p className="flex flex-wrap items-center gap-2">
          <a href={routes.adminUser(userId)} className="font-[560] text-ink underline-offset-3 hover:underline">
            {name}
          </a>
          <Tag tone={stateTone[state]}>{words("adminUser")(`tags.${state}`)}</Tag>
        </p>
        <p className="text-sm text-soft">{[username, email ?? words("adminUser")("noEmail")].join(" · ")}</p>
      </div>
      <Fixes person={person} verdict={verdict} caseId={read.id} />
      <p className="text-sm">
        <a href={routes.adminUserWhy(userId)}>{text("verdict")}</a>
      </p>
      {read.outcome !== "approved" && (
        <ActForm
          action={linkAction}
          hidden={shownCase(read)}
          needs={needsOf(person, "request.work")}
          look="plain"
          slim
          words={actWords(text("unlink"), text("linking"))}
        />
      )}
    </Section>
  );
}
