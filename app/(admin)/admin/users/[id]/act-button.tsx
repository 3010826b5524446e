import { ActForm } from "@/components/form/act-form";
import type { FormAction } from "@/components/form/use-form-state";
import { ButtonLink } from "@/components/ui/button";
import type { Act } from "@/lib/domain/authority/acts";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import type { Profile } from "@/lib/domain/users/read-profile";
import { routes } from "@/lib/routes";
import { needsOf } from "@/lib/web/administrator";
import { words } from "@/lib/web/locale/words";
import { actWords } from "./act-words";
import {
  addToListAction,
  endSessionsAction,
  resumeAction,
  sendActivationAction,
  sendResetAction,
  suspendAction,
  unlockAction,
} from "./actions";
import { wordsOfAct } from "./shown-act";

/** Acts that are done where they stand. */
const actions: Partial<Record<Act, FormAction>> = {
  "user.send-activation": sendActivationAction,
  "user.send-reset": sendResetAction,
  "user.unlock": unlockAction,
  "user.add-to-list": addToListAction,
  "user.end-sessions": endSessionsAction,
  "user.suspend": suspendAction,
  "user.resume": resumeAction,
};

/** Acts that have a page of their own. */
const pages: Partial<Record<Act, (id: string, caseId?: string) => string>> = {
  "user.set-temporary-password": (id, caseId) =>
    `${routes.adminUserTemporaryPassword(id)}${caseId ? `?${new URLSearchParams({ case: caseId })}` : ""}`,
  "user.change-type": (id) => `${routes.adminUserEdit(id)}#type`,
  "user.change-email": (id) => `${routes.adminUserEdit(id)}#email`,
  "user.change-roles": (id) => `${routes.adminUserEdit(id)}#roles`,
  "user.merge": routes.adminUserMerge,
  "user.remove": routes.adminUserRemove,
};

const wordsOfButton = {
  ...wordsOfAct,
  "user.change-email": "changeEmail",
  "user.change-roles": "changeRoles",
} as const satisfies Partial<Record<Act, string>>;

interface ActButtonProps {
  act: Act;
  person: LiveSession;
  profile: Pick<Profile, "userId" | "rank">;
  primary?: boolean;
  /** As low as those beside it; all but a primary one are. */
  slim?: boolean;
  danger?: boolean;
  /** The page that the act leads back to, where that is not the overview. */
  from?: "why" | "tomorrow";
  /** The case that it is done in, which it leads back to. */
  caseId?: string;
}

/** The button of an act on a user: in its own form with what it asks for, or the way to its page. */
export function ActButton({ act, person, profile, primary, slim = !primary, danger, from, caseId }: ActButtonProps) {
  const submit = words("adminUser")(`acts.${wordsOfButton[act as keyof typeof wordsOfButton]}.button`);
  const look = primary ? "primary" : danger ? "danger" : "plain";
  const page = pages[act];
  if (page) {
    return (
      <ButtonLink href={page(profile.userId, caseId)} look={look} slim={slim} className="sm:w-fit">
        {submit}
      </ButtonLink>
    );
  }
  const action = actions[act];
  if (!action) throw new Error(`${act} has neither a form nor a page here`);
  return (
    <ActForm
      action={action}
      hidden={{ userId: profile.userId, ...(from && { from }), ...(caseId && { caseId }) }}
      needs={needsOf(person, act, profile)}
      look={look}
      slim={slim}
      words={actWords(submit)}
    />
  );
}
