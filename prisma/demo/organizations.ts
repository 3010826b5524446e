import type { PresetName } from "@/lib/domain/presets";

export interface DemoOrganization {
  id: string;
  number: number;
  host: string;
  name: string;
  preset: PresetName;
  accent: string;
  supportContact: string;
  timeZone: string;
  terms?: string;
  isOperator?: boolean;
  /** The domain of its portals' addresses. */
  domain: string;
  /** Two shapes inside a circle, drawn on a ground of the accent; none: the first letter of the name stands there. */
  mark?: string;
}

const id = (last: number) => `d0000000-0000-4000-8000-${String(last).padStart(12, "0")}`;

/** One organization for each preset, and the operator's own. Ids and numbers stay the same from start to start. */
export const demoOrganizations: readonly DemoOrganization[] = [
  {
    id: id(1),
    number: 4821,
    host: "localhost",
    name: "Acme Works",
    preset: "balanced",
    accent: "#1b5e99",
    supportContact: "it-help@acme.example.test",
    timeZone: "Europe/Berlin",
    domain: "acme.example.test",
    mark: "M20 10 31 30H9z",
  },
  {
    id: id(2),
    number: 5307,
    host: "reset-to-unlock.localhost",
    name: "Brightwater Hospital",
    preset: "reset-to-unlock",
    accent: "#0f766e",
    supportContact: "improvement@brightwater.example.test",
    timeZone: "America/Chicago",
    domain: "brightwater.example.test",
    mark: "M17 9h6v8h8v6h-8v8h-6v-8H9v-6h8z",
  },
  {
    id: id(3),
    number: 6142,
    host: "administrator-resets.localhost",
    name: "Aoba Trading 青葉商事",
    preset: "administrator-resets",
    accent: "#3f7d20",
    supportContact: "+81 3 5550 0199",
    timeZone: "Asia/Tokyo",
    domain: "aoba.example.test",
    mark: "M20 8c10 8 10 16 0 24C10 24 10 16 20 8z",
  },
  {
    id: id(4),
    number: 7719,
    host: "verified-devices.localhost",
    name: "Marlowe & Finch",
    preset: "verified-devices",
    accent: "#7a3b69",
    supportContact: "support@marlowe-finch.example.test",
    timeZone: "America/New_York",
    terms:
      "You may open a matter only while you work on it. What you read here is privileged: do not pass it on, and sign out on a computer that others use. Marlowe & Finch keeps a record of who opened what.",
    domain: "marlowe-finch.example.test",
  },
  {
    id: id(5),
    number: 8254,
    host: "timed-lock.localhost",
    name: "Eastbridge University",
    preset: "timed-lock",
    accent: "#9a3412",
    supportContact: "scholarships@eastbridge.example.test",
    timeZone: "America/Denver",
    domain: "eastbridge.example.test",
    mark: "M20 9 34 16 20 23 6 16zM11 21l9 5 9-5v6l-9 5-9-5z",
  },
  {
    id: id(6),
    number: 9368,
    host: "strict.localhost",
    name: "Northgate Savings",
    preset: "strict",
    accent: "#334155",
    supportContact: "service-desk@northgate.example.test",
    timeZone: "Europe/London",
    terms:
      "This account is yours alone. You keep your password to yourself, you report a lost device on the day you miss it, and you agree that Northgate Savings records sign-ins for the safety of its customers.",
    domain: "northgate.example.test",
    mark: "M9 31V17l11-8 11 8v14h-7v-9h-8v9z",
  },
  {
    id: id(7),
    number: 9904,
    host: "operator.localhost",
    name: "Latchkey Operations",
    preset: "balanced",
    accent: "#4338ca",
    supportContact: "operations@latchkey.example.test",
    timeZone: "UTC",
    isOperator: true,
    domain: "operations.example.test",
  },
];

/** The organization's logo: its mark in white on its accent; `null` where it has none. */
export const logoOf = ({ mark, accent }: DemoOrganization): Buffer | null =>
  mark === undefined
    ? null
    : Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="10" fill="${accent}"/><path fill="#fff" d="${mark}"/></svg>`,
      );
