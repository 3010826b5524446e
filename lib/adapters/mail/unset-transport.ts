import type { Transport } from "./transport";

/** In the place of a transport where the operator has set none: nothing is sent, and every mail waits as it does when a server is away. */
export const unsetTransport = (): Transport => ({
  name: "none",
  sender: null,
  send: async () => ({
    accepted: false,
    permanent: false,
    server: "none",
    words: "No mail server is set (SMTP_URL or RESEND_API_KEY).",
  }),
});
