import { Note } from "@/components/ui/note";
import { needsCaller } from "@/lib/web/caller";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import type { SubjectPage } from "@/lib/web/subject";
import { CallerFirst } from "../caller-first";
import { changeEmailAction } from "./actions";
import { EditCard } from "./edit-card";

/** The address on file, and one that waits to be confirmed. Changing it counts as resetting the password. */
export async function EmailCard(page: SubjectPage) {
  const { email, userId, activatedAt, links } = page.profile;
  const text = words("adminUser");
  const waiting = links.find(({ purpose, expired }) => purpose === "email" && !expired);
  const first = (await needsCaller("user.change-email", page)) && <CallerFirst userId={userId} goal="email" />;
  return (
    <EditCard
      {...page}
      id="email"
      title={text("edit.email")}
      lead={text(activatedAt ? "edit.emailLead" : "edit.emailLeadNew")}
      act="user.change-email"
      action={changeEmailAction}
      submit={text("edit.saveEmail")}
      first={first || undefined}
      facts={[[text("edit.email"), email ?? text("none")]]}
      fields={[
        {
          kind: "text",
          name: "email",
          label: text("edit.email"),
          hint: text("edit.emailHint"),
          value: email ?? "",
          type: "email",
        },
        {
          kind: "check",
          name: "sharedToo",
          label: text("edit.sharedToo"),
          hint: text("edit.sharedHint"),
          checked: false,
          onlyAfter: "email-in-use",
        },
      ]}
    >
      {waiting && (
        <Note tone="wait">
          {text("edit.emailWaiting", {
            address: waiting.mails[0]?.address ?? "",
            until: waiting.expiresAt ? dateAndTime(waiting.expiresAt) : "",
          })}
        </Note>
      )}
    </EditCard>
  );
}
