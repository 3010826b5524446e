import type { Prisma } from "@/prisma/generated/client";

type UserTypeFacts = Omit<Prisma.UserTypeCreateManyOrganizationInput, "id">;

/** On a wall or in a hall: never idles out, may be open on any number of screens, and nobody's own device. */
const shared = {
  remembersDevice: false,
  idleMinutes: 0,
  absoluteMinutes: 90 * 24 * 60,
  mostSessions: 0,
};

/** The seven user types that every organization starts with (R16, R17; policy.md). An organization can add its own. */
export const shippedUserTypes = [
  { name: "General", maySignIn: true, getsMail: true },
  { name: "Capture", maySignIn: true, getsMail: true },
  { name: "Wallboard", maySignIn: true, getsMail: true, ...shared },
  { name: "Kiosk", maySignIn: true, getsMail: true, ...shared },
  { name: "Offline", maySignIn: false, getsMail: false },
  { name: "Setup", maySignIn: false, getsMail: false },
  { name: "Inactive", maySignIn: false, getsMail: false },
] as const satisfies readonly UserTypeFacts[];

export type ShippedUserType = (typeof shippedUserTypes)[number]["name"];
