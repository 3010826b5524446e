import { demoGuide } from "@/lib/web/demo-guide";

/** This organization's mails, newest first, for the journeys (design section 6). */
export const GET = async (): Promise<Response> => Response.json(await demoGuide().readMailbox());
