import { leaveFor } from "./leave";

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** To the provider by a link: to sign in, or to prove who is signed in. What changes more than a session is asked for by a form. */
export function startByLink(request: Request, connectionId: string): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const purpose = searchParams.get("purpose") === "proof" ? "proof" : "signIn";
  return leaveFor({ connectionId, purpose, returnTo: searchParams.get("returnTo") });
}

/** The same by a form, for a test run and for linking the accounts too. */
export async function startByForm(request: Request, connectionId: string): Promise<Response> {
  const form = await request.formData().catch(() => null);
  const purpose = (["signIn", "trial", "proof", "link"] as const).find((one) => one === form?.get("purpose"));
  if (!form || !purpose) return new Response(null, { status: 400 });
  return leaveFor({ connectionId, purpose, returnTo: text(form.get("returnTo")) });
}
