import { currentContext } from "@/lib/web/context";
import { demoGuide } from "@/lib/web/demo-guide";

// A mail brings its own styles and the organization's logo, and must do nothing else; only our mailbox shows it, in a frame.
const policy =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

/** The page of one mail. */
export async function GET(_request: Request, { params }: RouteContext<"/mailbox/[id]">): Promise<Response> {
  const { id } = await params;
  const mail = (await demoGuide().readMailbox()).find((message) => message.id === id);
  if (!mail) return new Response(null, { status: 404 });
  currentContext().response.setHeader("Content-Security-Policy", policy);
  return new Response(mail.html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
