import type { Language } from "@/lib/language";
import type { SignInMethod } from "@/prisma/generated/enums";

/** The roles of every demo organization, with the ways in that they allow: a Student has single sign-on alone. */
export const demoRoles = {
  Employee: ["password"],
  Reviewer: ["password"],
  Student: ["saml"],
} as const satisfies Record<string, readonly SignInMethod[]>;

export type RoleName = keyof typeof demoRoles;

interface PortalText {
  name: string;
  description: string;
}

interface DemoPortal extends Record<Language, PortalText> {
  /** Before the organization's domain. */
  at: string;
  roles: readonly RoleName[];
}

export const demoPortals: readonly DemoPortal[] = [
  {
    at: "handbook",
    en: { name: "Handbook", description: "How we work, from first day to last" },
    ja: { name: "社員ハンドブック", description: "入社から退職までの手引き" },
    roles: ["Employee", "Student"],
  },
  {
    at: "time",
    en: { name: "Time sheets", description: "Hours, leave and travel" },
    ja: { name: "勤怠管理", description: "勤務時間、休暇、出張" },
    roles: ["Employee"],
  },
  {
    at: "board",
    en: { name: "Improvement board", description: "Ideas, and what became of them" },
    ja: { name: "改善提案", description: "提案とその後の経過" },
    roles: ["Employee"],
  },
  {
    at: "review",
    en: { name: "Review desk", description: "Applications that wait for your judgement" },
    ja: { name: "審査デスク", description: "審査待ちの申請" },
    roles: ["Reviewer"],
  },
  {
    at: "scholarships",
    en: { name: "Scholarships", description: "Find, apply, follow" },
    ja: { name: "奨学金", description: "検索、申請、状況の確認" },
    roles: ["Student"],
  },
];
