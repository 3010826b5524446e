import type { ListedType } from "@/lib/domain/user-types/list-user-types";
import { typeVersion, type UserTypeValues } from "@/lib/domain/user-types/user-type-values";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../act-words";
import { limitWords, policyLimitWords } from "./limit-words";
import type { TypeFormWords } from "./type-form";

/** The words of the form of a user type: with what each limit comes to at the moment, where there is one. */
export function typeFormWords(type: ListedType | null): TypeFormWords {
  const text = words("adminTypes");
  const policy = policyLimitWords();
  const now = type && limitWords(type);
  const hint = (said: string, value: string | undefined) => (value ? text("nowIs", { hint: said, now: value }) : said);
  return {
    ...actWords(text(type ? "save" : "create"), text("working")),
    name: text("name"),
    limits: text("limits"),
    labels: {
      maySignIn: text("maySignIn"),
      getsMail: text("getsMail"),
      remembersDevice: text("remembersDevice"),
      idleMinutes: text("idleMinutes"),
      absoluteMinutes: text("absoluteMinutes"),
      mostSessions: text("mostSessions"),
    },
    hints: {
      maySignIn: text("maySignInHint"),
      getsMail: text("getsMailHint"),
      remembersDevice: text("remembersDeviceHint"),
      idleMinutes: hint(text("idleHint", { policy: policy.idle }), now?.idle),
      absoluteMinutes: hint(text("absoluteHint", { policy: policy.absolute }), now?.absolute),
      mostSessions: hint(text("mostHint", { policy: policy.sessions }), now?.sessions),
    },
  };
}

/** What stands in the form at first. */
export const typeFields = (type: UserTypeValues): Record<string, string> => ({
  name: type.name,
  maySignIn: type.maySignIn ? "on" : "",
  getsMail: type.getsMail ? "on" : "",
  remembersDevice: type.remembersDevice ? "on" : "",
  idleMinutes: type.idleMinutes === null ? "" : String(type.idleMinutes),
  absoluteMinutes: type.absoluteMinutes === null ? "" : String(type.absoluteMinutes),
  mostSessions: type.mostSessions === null ? "" : String(type.mostSessions),
});

/** Which type the form is about, and what it was filled from. */
export const typeHidden = (type: ListedType): Record<string, string> => ({ id: type.id, seen: typeVersion(type) });
