import { hours, minutes, type Seconds } from "@/lib/domain/duration";
import type { Language } from "@/lib/language";
import type { Prisma } from "@/prisma/generated/client";

type Said = Record<Language, string>;

/** What happened in a request, so long ago; `by` an administrator, else its sender. */
export type DemoEntry = { ago: Seconds; by?: "admin" | "helpdesk" } & (
  | { kind: "message" | "question" | "answer" | "note"; text: Said }
  | { kind: "step"; code: "assigned" | "linked" | "confirmed" }
);

export interface DemoRequest {
  sent: Seconds;
  kind: "account" | "support";
  /** The demo person whose name stands in it. */
  from: string;
  /** Whom it was found to be about: the same. */
  linked?: true;
  with?: "admin" | "helpdesk";
  row: Pick<Prisma.CaseUncheckedCreateInput, "topic" | "state" | "outcome" | "username" | "attached">;
  texts: Partial<Record<"department" | "roleWanted" | "phone" | "comment", Said>>;
  /** Its address, confirmed where it is the person's own. */
  address: "own" | "other" | "none";
  entries: readonly DemoEntry[];
}

const both = (en: string, ja: string): Said => ({ en, ja });

/** The requests of a demo organization, one in each state that its queue shows. */
export const demoRequests: readonly DemoRequest[] = [
  {
    ...{ sent: minutes(50), kind: "account", from: "person", address: "other" },
    row: { state: "received", attached: {} },
    texts: {
      department: both("Improvement office", "改善推進室"),
      roleWanted: both("Read and comment on proposals", "提案の閲覧とコメント"),
      comment: both(
        "I start on Monday and need the improvement board. I may have had an account with my old team.",
        "月曜から配属になり、改善提案を使う必要があります。前の部署でアカウントを持っていたかもしれません。",
      ),
    },
    entries: [],
  },
  {
    ...{ sent: minutes(140), kind: "support", from: "locked", linked: true, with: "helpdesk", address: "own" },
    row: {
      ...{ topic: "locked", state: "looking", username: "locked" },
      attached: { typed: "locked", after: "lock", cookies: "kept" },
    },
    texts: {
      phone: both("extension 4417", "内線 4417"),
      comment: both(
        "It says that I am locked out, and I am sure of my password. Payroll closes at noon.",
        "ロックされていると表示されますが、パスワードは合っているはずです。正午が給与の締め切りです。",
      ),
    },
    entries: [
      { ago: minutes(138), kind: "step", code: "confirmed" },
      { ago: minutes(95), by: "helpdesk", kind: "step", code: "assigned" },
      { ago: minutes(94), by: "helpdesk", kind: "step", code: "linked" },
      {
        ...{ ago: minutes(90), by: "helpdesk", kind: "note" },
        text: both(
          "Called the extension: it is them. An old password is saved on the tablet and keeps trying.",
          "内線で本人と確認。タブレットに古いパスワードが残っていて、繰り返し送信しているようです。",
        ),
      },
      {
        ...{ ago: minutes(20), kind: "message" },
        text: both(
          "The tablet is switched off now. Can you let me in again?",
          "タブレットの電源を切りました。ロックを解除していただけますか。",
        ),
      },
    ],
  },
  {
    ...{ sent: hours(26), kind: "support", from: "noemail", with: "admin", address: "none" },
    row: { topic: "username", state: "question", attached: { after: "refusal", cookies: "kept" } },
    texts: {
      comment: both("I forgot my username and have no e-mail here.", "ユーザー名を忘れました。メールはありません。"),
    },
    entries: [
      { ago: hours(22), by: "admin", kind: "step", code: "assigned" },
      {
        ...{ ago: hours(22), by: "admin", kind: "question" },
        text: both(
          "To which department do you belong, and who there knows you?",
          "ご所属と、あなたをご存じの方のお名前を教えてください。",
        ),
      },
    ],
  },
  {
    ...{ sent: hours(75), kind: "support", from: "expired", with: "helpdesk", address: "own" },
    row: { topic: "activation", state: "answered", outcome: "answered", attached: { after: "link", cookies: "kept" } },
    texts: {
      comment: both("My activation link says that it is too old.", "有効化リンクの期限が切れていると表示されます。"),
    },
    entries: [
      { ago: hours(74), kind: "step", code: "confirmed" },
      { ago: hours(72), by: "helpdesk", kind: "step", code: "assigned" },
      {
        ...{ ago: hours(72), by: "helpdesk", kind: "answer" },
        text: both(
          "Anybody whose link is too old gets a new one on this site, with one click on the page of the link.",
          "期限が切れたリンクの画面で、新しいリンクを1回の操作で受け取れます。",
        ),
      },
    ],
  },
];
