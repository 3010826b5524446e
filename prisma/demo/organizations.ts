import type { PresetName } from "@/lib/domain/presets";
import type { Language } from "@/lib/language";

export interface DemoOrganization {
  id: string;
  number: number;
  host: string;
  name: string;
  preset: PresetName;
  accent: string;
  supportContact: string;
  timeZone: string;
  /** What its people and its mails speak unless somebody chose otherwise. */
  language: Language;
  terms?: string;
  isOperator?: boolean;
  /** The domain of its portals' addresses. */
  domain: string;
  /** A picture in logos/, PNG because mailboxes refuse drawings; none: the first letter of the name stands there. */
  logo?: string;
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
    language: "en",
    domain: "acme.example.test",
    logo: "acme-works.png",
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
    language: "en",
    domain: "brightwater.example.test",
    logo: "brightwater-hospital.png",
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
    language: "ja",
    domain: "aoba.example.test",
    logo: "aoba-trading.png",
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
    language: "en",
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
    language: "en",
    domain: "eastbridge.example.test",
    logo: "eastbridge-university.png",
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
    language: "en",
    terms:
      "This account is yours alone. You keep your password to yourself, you report a lost device on the day you miss it, and you agree that Northgate Savings records sign-ins for the safety of its customers.",
    domain: "northgate.example.test",
    logo: "northgate-savings.png",
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
    language: "en",
    isOperator: true,
    domain: "operations.example.test",
  },
];
