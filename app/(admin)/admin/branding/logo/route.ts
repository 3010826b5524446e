import { changeLogo } from "@/lib/domain/branding/change-logo";
import type { Refusal } from "@/lib/domain/result";
import { adminForm } from "@/lib/forms/admin-form";
import { parseForm } from "@/lib/forms/parse-form";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { signInFirst } from "@/lib/web/person";
import { currentVisit } from "@/lib/web/visit";
import { withProof } from "@/lib/web/with-proof";

/**
 * A new logo. An address of its own and no action, because forms take no files and are smaller than a picture; the door
 * lets that much through here alone (bin/http/limit-request.ts). Works without a script.
 */
export async function POST(request: Request): Promise<Response> {
  const { services, organizationChanged } = currentContext();
  const form = await request.formData().catch(() => null);
  const [file, ...more] = form?.getAll("logo") ?? [];
  const said = proofOf(form);
  if (!(file instanceof File) || more.length > 0 || !said) return new Response(null, { status: 400 });
  const proven = await withProof(services, await currentVisit(), said.proof);
  if (!proven.ok) return refusedLogo(proven.refusal);
  const bytes = Buffer.from(await file.arrayBuffer());
  const changed = await changeLogo(services, proven.value, { bytes, comment: said.comment });
  if (!changed.ok) return refusedLogo(changed.refusal);
  organizationChanged();
  // The old one may lie in this browser's cache for a few minutes.
  return leave(`notice=${changed.value.cleaned ? "logo-cleaned" : "logo-saved"}`, { "Clear-Site-Data": '"cache"' });
}

/** The reason and the own password, where the form carries them; `null` for what no form of ours sends. */
function proofOf(form: FormData | null) {
  const data = new FormData();
  for (const [name, value] of form ?? []) if (name !== "logo") data.append(name, value);
  const parsed = parseForm(adminForm({}), data);
  return parsed.ok ? parsed.input : null;
}

const leave = (query: string, headers: Record<string, string> = {}) =>
  new Response(null, { status: 303, headers: { Location: `${routes.adminBranding}?${query}`, ...headers } });

function refusedLogo({ code, facts }: Refusal): Response {
  if (code === "not-signed-in") return new Response(null, { status: 303, headers: { Location: signInFirst() } });
  if (code === "not-allowed") return new Response(null, { status: 403 });
  return leave(`refused=${code}${facts?.size ? `&size=${facts.size}` : ""}`);
}
