import type { ShippedUserType } from "@/lib/domain/organizations/shipped-user-types";
import { policyOf } from "@/lib/domain/policy";
import { presets } from "@/lib/domain/presets";
import type { Rank } from "@/prisma/generated/enums";
import type { DemoOrganization } from "./organizations";
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

type Names = readonly [english: string, japanese: string];

interface NamedPerson extends Omit<DemoPerson, "name"> {
  names: Names;
}

const person = (username: string, names: Names, more: Partial<NamedPerson> = {}): NamedPerson => ({
  username,
  names,
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

const everywhere: readonly NamedPerson[] = [
  person("owner", ["Olive Warner", "大野 直子"], { rank: "owner" }),
  person("admin", ["Adam Minnow", "安達 実"], { rank: "administrator" }),
  person("helpdesk", ["Helen Desker", "辺見 恵"], { rank: "helpdesk" }),
  person("person", ["Percy Onwudiwe", "林 春香"], { roles: ["Employee", "Reviewer"] }),
  person("newcomer", ["Nina Comer", "新田 乃愛"], notYet),
  person("expired", ["Edgar Pierce", "江川 孝"], notYet),
  person("locked", ["Lois Locke", "六車 涼"]),
  person("noemail", ["Noel Mayer", "野村 明"], { email: null }),
  person("twin-a", ["Ada Twyn", "双葉 葵"], { email: "twins@example.test" }),
  person("twin-b", ["Ben Twyn", "双葉 陸"], { email: "twins@example.test" }),
  person("sso", ["Solveig Sørensen", "園田 聡"], { roles: ["Student"], password: false }),
  person("suspended", ["Susan Pender", "須田 進"], { suspended: true }),
  person("capture", ["Cai Turner", "加藤 彩"], { type: "Capture" }),
  person("wallboard", ["Wall board, ground floor", "1階 掲示モニター"], { type: "Wallboard" }),
  person("kiosk", ["Kiosk, reception", "受付 キオスク"], { type: "Kiosk" }),
  person("offline", ["Orla Fline", "尾形 律子"], { type: "Offline" }),
  person("setup", ["Seth Upton", "瀬戸 翔"], { type: "Setup" }),
  person("inactive", ["Ina Ctiva", "稲葉 唯"], { type: "Inactive" }),
];

const operator = person("operator", ["Opal Raitor", "小倉 玲"], { rank: "administrator" });

/**
 * The people of a demo organization who are there by name, one in each state that somebody at a door can be in; the
 * operator's person is there alone (`/operator`). Where one signs in with an e-mail address there is no `noemail`.
 */
export function namedPeople({ language, preset, isOperator }: DemoOrganization): DemoPerson[] {
  const byEmail = policyOf({ policy: presets[preset].override }).signIn.identifier === "email";
  const there = everywhere.filter(({ email }) => email !== null || !byEmail);
  return [...(isOperator ? [operator] : []), ...there].map(({ names, ...rest }) => ({
    ...rest,
    name: names[language === "ja" ? 1 : 0],
  }));
}
