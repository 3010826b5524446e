import { leaveFor } from "@/lib/web/leave";
import { rowId } from "@/lib/web/row-id";

type Context = RouteContext<"/api/saml/[connection]/start">;

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** To the provider by a link: to sign in, or to prove who is signed in. What changes more than a session is asked for by a form. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const purpose = searchParams.get("purpose") === "proof" ? "proof" : "signIn";
  const connectionId = rowId((await params).connection);
  return leaveFor({ connectionId, purpose, returnTo: searchParams.get("returnTo") });
}

/** Whoever only looks where a link leads begins nothing. */
export const HEAD = (): Response => new Response(null);

/** The same by a form, for a test run and for linking the accounts too. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const form = await request.formData().catch(() => null);
  const purpose = (["signIn", "trial", "proof", "link"] as const).find((one) => one === form?.get("purpose"));
  if (!form || !purpose) return new Response(null, { status: 400 });
  return leaveFor({ connectionId: rowId((await params).connection), purpose, returnTo: text(form.get("returnTo")) });
}
