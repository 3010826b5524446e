import { routes } from "@/lib/routes";

/** The pages that ask for a proof first, and to which it leads back. */
export const proofPlaces = {
  sessions: routes.accountSessions,
  devices: routes.accountDevices,
  vouch: routes.accountVouch,
  links: routes.accountLinks,
} as const;
