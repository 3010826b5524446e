import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Who is signed in at a provider, by a cookie of its own as real ones set it: `SameSite=None`, or it would not come
 * along with a request that another site posts. The port is in its name: cookies do not tell ports apart.
 */
export function providerSession(port: () => number) {
  const cookie = () => `provider-${port()}`;
  return {
    read(request: IncomingMessage): string | null {
      for (const pair of (request.headers.cookie ?? "").split(";")) {
        const [name, value] = pair.trim().split("=");
        if (name === cookie() && value) return decodeURIComponent(value);
      }
      return null;
    },
    begin(response: ServerResponse, person: string): void {
      const value = encodeURIComponent(person);
      response.appendHeader("set-cookie", `${cookie()}=${value}; Path=/; HttpOnly; Secure; SameSite=None`);
    },
    end(response: ServerResponse): void {
      response.appendHeader("set-cookie", `${cookie()}=; Path=/; HttpOnly; Secure; SameSite=None; Max-Age=0`);
    },
  };
}
