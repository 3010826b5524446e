import { letterMark } from "@/components/shell/letter-mark";
import { readLogo } from "@/lib/domain/organizations/read-logo";
import { currentContext } from "@/lib/web/context";

/** The organization's logo, or its letter on its accent. Sandboxed: a picture with a script in it is a picture only. */
export async function GET(): Promise<Response> {
  const { services, organization, response } = currentContext();
  const logo = organization.logoType === null ? null : await readLogo(services, organization);
  response.setHeader("Cache-Control", "private, max-age=300");
  response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  return new Response(logo ? new Uint8Array(logo.bytes) : letterMark(organization), {
    headers: { "Content-Type": logo?.type ?? "image/svg+xml" },
  });
}
