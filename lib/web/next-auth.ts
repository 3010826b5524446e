import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { routes } from "@/lib/routes";
import { authConfig } from "./auth-config";

const { handlers } = NextAuth(authConfig);

/**
 * The way back from an identity provider, for the organization's own connections. All else that next-auth could answer
 * below `/api/auth` is 404: it would show sessions, lengthen cookies and start flows past the gates.
 */
export async function answerCallback(request: NextRequest): Promise<Response> {
  const { providers } = await authConfig();
  const connections = providers.map((provider) => (typeof provider === "function" ? provider() : provider).id);
  const isOurs = connections.some((id) => request.nextUrl.pathname === `${routes.auth}/callback/${id}`);
  return isOurs ? handlers.GET(request) : new Response(null, { status: 404 });
}
