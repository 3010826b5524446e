import { ActForm } from "@/components/form/act-form";
import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import type { Verdict } from "@/lib/domain/diagnosis/read-verdict";
import { messageToHelper } from "@/lib/domain/diagnosis/ready-message";
import type { Helper } from "@/lib/domain/diagnosis/who-helps";
import { offersTickets } from "@/lib/domain/operator/offers-tickets";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { routes } from "@/lib/routes";
import { needsOf, offers } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { textToSend } from "@/lib/web/locale/why-words";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../users/[id]/act-words";
import { askForHelpAction } from "../users/[id]/actions";
import { helperWords, namesOf } from "./helper-words";

interface AskForHelpProps {
  person: LiveSession;
  verdict: Verdict;
  helper: Helper;
}

/** Who can mend it, with the message that only needs to be sent. */
export async function AskForHelp({ person, verdict, helper }: AskForHelpProps) {
  const text = words("why");
  const tickets = await offersTickets(currentContext().services.db, currentContext().organization);
  const { profile, organization, fixes } = verdict;
  const look = fixes.length > 0 ? "plain" : "primary";
  if (helper.who === "person") return <p className="text-soft">{helperWords(helper)}</p>;
  const message = textToSend(currentLanguage(), messageToHelper(verdict, helper));
  const mail = new URLSearchParams({ subject: `${organization.name}: ${profile.name}`, body: message });
  return (
    <div className="flex flex-col gap-3">
      <p className="font-[560]">{helperWords(helper)}</p>
      <p className="border-l-2 border-line pl-3 text-soft">{message}</p>
      <div className="flex flex-wrap items-start gap-2">
        {helper.who === "colleagues" && offers(person, "user.ask-for-help") && (
          <ActForm
            action={askForHelpAction}
            hidden={{ userId: profile.userId, from: "why" }}
            needs={needsOf(person, "user.ask-for-help")}
            look={look}
            slim
            words={actWords(text("helper.send", { people: namesOf(helper.people) }))}
          />
        )}
        {helper.who === "operator" && tickets && (
          <ButtonLink look={look} slim href={`${routes.adminTicketNew}?about=${profile.userId}`}>
            {text("helper.ticket")}
          </ButtonLink>
        )}
        {helper.who !== "colleagues" && !(helper.who === "operator" && tickets) && (
          <ButtonLink look={look} slim href={`mailto:?${mail.toString().replaceAll("+", "%20")}`}>
            {text("helper.write")}
          </ButtonLink>
        )}
        <CopyButton text={message} words={{ copy: text("ready.copy"), copied: text("ready.copied") }} />
      </div>
    </div>
  );
}
