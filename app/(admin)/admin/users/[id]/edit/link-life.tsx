import { Facts } from "@/components/ui/facts";
import { Tag } from "@/components/ui/tag";
import type { PendingLink } from "@/lib/domain/links/pending-links";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { needsOf } from "@/lib/web/administrator";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../act-words";
import { ShowLinkForm } from "./show-link-form";

interface LinkLifeProps {
  link: PendingLink;
  person: LiveSession;
  userId: string;
  showable: boolean;
}

/** A link's life so far: issued, mailed, opened, and until when it is good. */
export function LinkLife({ link, person, userId, showable }: LinkLifeProps) {
  const text = words("adminUser");
  const { id, purpose, issuedAt, issuedBy, expiresAt, expired, openedAt, mails } = link;
  const title = text(purpose === "activation" ? "links.activation" : "links.reset");
  const until = expiresAt ? dateAndTime(expiresAt) : text("links.unlimited");
  const mailed = mails.map(({ address, state, createdAt, words: said }) =>
    text("links.mail", {
      address,
      time: dateAndTime(createdAt),
      state: text(`mail.states.${state}`),
      said: said ?? "",
      known: said ? "yes" : "no",
    }),
  );
  return (
    <div className="flex flex-col gap-3 border-b border-line pb-4 last:border-0 last:pb-0">
      <h3 className="flex flex-wrap items-center gap-2 font-[560]">
        {title}
        <Tag tone={expired ? "bad" : "good"}>{text(expired ? "links.expired" : "links.open")}</Tag>
      </h3>
      <Facts
        facts={[
          [text("links.issued"), dateAndTime(issuedAt)],
          [text("links.by"), issuedBy ?? text("links.byPerson")],
          [text("links.until"), until],
          [text("links.mailed"), mailed.length > 0 ? mailed.join(" ") : text("links.notMailed")],
          [text("links.opened"), openedAt ? dateAndTime(openedAt) : text("never")],
        ]}
      />
      {showable && (
        <ShowLinkForm
          userId={userId}
          linkId={id}
          needs={needsOf(person, "user.show-link")}
          words={{
            ...actWords(text("links.show")),
            summary: text("links.show"),
            lead: text(purpose === "activation" ? "links.showLead" : "links.showLeadReset"),
            address: text("links.address", { title }),
            until: text("links.until"),
            once: text("links.once"),
            copy: words("shell")("copy"),
            copied: words("shell")("copied"),
          }}
        />
      )}
    </div>
  );
}
