import { Note } from "@/components/ui/note";
import { readProfile } from "@/lib/domain/users/read-profile";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { currentVisit } from "@/lib/web/visit";
import type en from "@/messages/en.json";
import { SavedNote } from "../../saved-note";
import { Notice } from "../../users/[id]/notice";
import type { CasePage } from "./case-page";

/** What can have been done with a case. */
const notices = [
  ...(["answered", "answered-unmailed", "asked", "asked-unmailed", "declined", "declined-unmailed"] as const),
  ...(["closed", "noted", "assigned", "linked", "approved", "approved-unmailed"] as const),
] satisfies (keyof typeof en.adminRequests.notice)[];

export type CaseNotice = (typeof notices)[number];

/** Why nothing was done. */
const meanwhile = ["faster", "changed"] as const;

export type Meanwhile = (typeof meanwhile)[number];

/** What was done a moment ago: with the case, or, as `act`, for the user whom it is about. */
export async function DoneHere({ person, read, notice, act }: CasePage & { notice: unknown; act: unknown }) {
  const text = words("adminRequests");
  const sentences = Object.fromEntries(notices.map((one) => [one, text(`notice.${one}`)]));
  const undone = meanwhile.find((one) => one === notice);
  const profile =
    read.user && typeof act === "string"
      ? await readProfile(currentContext().services, await currentVisit(), person, read.user.id)
      : null;
  return (
    <>
      <SavedNote notice={notice} sentences={sentences} />
      {undone && (
        <Note tone="wait" role="status">
          {text(`meanwhile.${undone}`)}
        </Note>
      )}
      {profile && <Notice name={act} profile={profile} named />}
    </>
  );
}
