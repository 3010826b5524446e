import { changeLogo } from "@/lib/domain/branding/change-logo";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { signInFirst } from "@/lib/web/person";
import { currentVisit } from "@/lib/web/visit";

/**
 * A new logo. An address of its own and no action, because forms take no files and are smaller than a picture; the door
 * lets that much through here alone (bin/http/limit-request.ts). Works without a script.
 */
export async function POST(request: Request): Promise<Response> {
  const { services, organizationChanged } = currentContext();
  const visit = await currentVisit();
  const form = await request.formData().catch(() => null);
  const [file, ...more] = form?.getAll("logo") ?? [];
  if (!(file instanceof File) || more.length > 0) return new Response(null, { status: 400 });
  const changed = await changeLogo(services, visit, Buffer.from(await file.arrayBuffer()));
  if (!changed.ok) return refusedLogo(changed.refusal.code);
  organizationChanged();
  // The old one may lie in this browser's cache for a few minutes.
  return leave(`notice=${changed.value.cleaned ? "logo-cleaned" : "logo-saved"}`, { "Clear-Site-Data": '"cache"' });
}

const leave = (query: string, headers: Record<string, string> = {}) =>
  new Response(null, { status: 303, headers: { Location: `${routes.adminBranding}?${query}`, ...headers } });

function refusedLogo(code: string): Response {
  if (code === "not-signed-in") return new Response(null, { status: 303, headers: { Location: signInFirst() } });
  if (code === "not-allowed") return new Response(null, { status: 403 });
  return leave(`refused=${code}`);
}
