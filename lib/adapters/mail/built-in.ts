import { isOneAddress, notOneAddress, type Transport } from "./transport";

/** The demo's mailbox takes every mail at once; mailbox.ts shows them. */
export const builtInTransport = (): Transport => ({
  name: "built-in mailbox",
  sender: null,
  async send({ to }) {
    if (!isOneAddress(to)) return notOneAddress;
    return { accepted: true, permanent: false, server: "built-in mailbox", words: "250 2.0.0 Kept in the mailbox" };
  },
});
