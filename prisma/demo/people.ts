import type { ShippedUserType } from "@/lib/domain/organizations/shipped-user-types";
import type { Rank } from "@/prisma/generated/enums";
import type { RoleName } from "./roles";

export interface DemoPerson {
  username: string;
  name: string;
  email: string | null;
  type: ShippedUserType;
  rank: Rank;
  roles: readonly RoleName[];
  /** Whether they have the demo's one password. */
  password: boolean;
  activated: boolean;
  suspended: boolean;
  language: string | null;
}

const person = (username: string, name: string, more: Partial<DemoPerson> = {}): DemoPerson => ({
  username,
  name,
  email: `${username}@example.test`,
  type: "General",
  rank: "none",
  roles: ["Employee"],
  password: true,
  activated: true,
  suspended: false,
  language: null,
  ...more,
});

const notYet = { password: false, activated: false };

/** The people who are the same in every demo organization: one in each state that somebody at a door can be in. */
export const demoPeople: readonly DemoPerson[] = [
  person("owner", "Olive Warner", { rank: "owner" }),
  person("admin", "Adam Minnow", { rank: "administrator" }),
  person("helpdesk", "Helen Desker", { rank: "helpdesk" }),
  person("person", "Percy Onwudiwe", { roles: ["Employee", "Reviewer"] }),
  person("newcomer", "Nina Comer", notYet),
  person("expired", "Edgar Pierce", notYet),
  person("locked", "Lois Locke"),
  person("noemail", "Noel Mayer", { email: null }),
  person("twin-a", "Ada Twyn", { email: "twins@example.test" }),
  person("twin-b", "Ben Twyn", { email: "twins@example.test" }),
  person("sso", "Solveig Sørensen", { roles: ["Student"], password: false }),
  person("suspended", "Susan Pender", { suspended: true }),
  person("capture", "Cai Turner", { type: "Capture" }),
  person("wallboard", "Wall board, ground floor", { type: "Wallboard" }),
  person("kiosk", "Kiosk, reception", { type: "Kiosk" }),
  person("offline", "Orla Fline", { type: "Offline" }),
  person("setup", "Seth Upton", { type: "Setup" }),
  person("inactive", "Ina Ctiva", { type: "Inactive" }),
];

/** The operator's person; there, and nowhere else (`/operator`). */
export const operatorPerson = person("operator", "Opal Raitor", {
  rank: "administrator",
});
