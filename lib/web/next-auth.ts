import type { NextRequest } from "next/server";
import { cookieNames, readCookie } from "@/lib/cookies";
import { readConnection } from "@/lib/domain/connections/read-connection";
import { routes } from "@/lib/routes";
import { arrived, refused } from "./come-back";
import { currentContext } from "./context";
import { seeOther } from "./hand-over";
import { comeByOidc } from "./oidc/come-by-oidc";
import { optionalRowId } from "./row-id";

/**
 * The way back from an OpenID provider, for the organization's own connections. All else that next-auth could answer
 * below `/api/auth` is 404: it would show sessions, lengthen cookies and start flows past the gates.
 */
export async function answerCallback({ nextUrl }: NextRequest): Promise<Response> {
  const { services, organization, request } = currentContext();
  const connectionId = optionalRowId(nextUrl.pathname.split("/").at(-1));
  const isAnswer = connectionId && nextUrl.pathname === routes.oidcAnswer(connectionId);
  const connection = isAnswer ? await readConnection(services.db, organization, connectionId) : null;
  if (connection?.protocol !== "oidc") return new Response(null, { status: 404 });
  const came = await comeByOidc({
    connectionId: connection.id,
    query: nextUrl.searchParams,
    browserToken: readCookie(request, cookieNames.flow),
  });
  return came.ok ? seeOther(await arrived(came.value)) : refused(came.refusal, connection.id);
}
