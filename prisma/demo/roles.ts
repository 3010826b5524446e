import type { SignInMethod } from "@/prisma/generated/enums";

/** The roles of every demo organization, with the ways in that they allow: a Student has single sign-on alone. */
export const demoRoles = {
  Employee: ["password"],
  Reviewer: ["password"],
  Student: ["saml"],
} as const satisfies Record<string, readonly SignInMethod[]>;

export type RoleName = keyof typeof demoRoles;

interface DemoPortal {
  name: string;
  /** Before the organization's domain. */
  at: string;
  description: string;
  roles: readonly RoleName[];
}

export const demoPortals: readonly DemoPortal[] = [
  {
    name: "Handbook",
    at: "handbook",
    description: "How we work, from first day to last",
    roles: ["Employee", "Student"],
  },
  { name: "Time sheets", at: "time", description: "Hours, leave and travel", roles: ["Employee"] },
  { name: "Improvement board", at: "board", description: "Ideas, and what became of them", roles: ["Employee"] },
  { name: "Review desk", at: "review", description: "Applications that wait for your judgement", roles: ["Reviewer"] },
  { name: "Scholarships", at: "scholarships", description: "Find, apply, follow", roles: ["Student"] },
];
