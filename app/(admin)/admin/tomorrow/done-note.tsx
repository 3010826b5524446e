import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { readProfile } from "@/lib/domain/users/read-profile";
import { currentContext } from "@/lib/web/context";
import { currentVisit } from "@/lib/web/visit";
import { Notice } from "../users/[id]/notice";

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What was just done for somebody, whose line is gone from the page by now. */
export async function DoneNote(props: { person: LiveSession; userId: unknown; notice: unknown }) {
  const { person, userId, notice } = props;
  if (typeof userId !== "string" || !uuid.test(userId)) return null;
  const profile = await readProfile(currentContext().services, await currentVisit(), person, userId);
  return profile && <Notice name={notice} profile={profile} named />;
}
