import type { NextRequest } from "next/server";

/**
 * The way back from an OpenID provider: `/api/auth/callback/<connection>`. All else that next-auth could answer below
 * `/api/auth` is 404: it would show sessions, lengthen cookies and start flows past the gates.
 */
export async function answerCallback(_request: NextRequest): Promise<Response> {
  return new Response(null, { status: 404 });
}
