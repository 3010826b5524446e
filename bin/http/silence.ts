import type { ServerResponse } from "node:http";

function done(parts: unknown[]): true {
  const callback = parts.find((part) => typeof part === "function") as (() => void) | undefined;
  if (callback) queueMicrotask(callback);
  return true;
}

/**
 * Makes a response deaf: it was or will be answered by us, and what the framework still wants to send is dropped
 * without an error. The class's own methods stay beneath.
 */
export function silence(response: ServerResponse): void {
  const same = () => response;
  Object.assign(response, {
    setHeader: same,
    appendHeader: same,
    writeHead: same,
    removeHeader: () => {},
    flushHeaders: () => {},
    write: (...parts: unknown[]) => done(parts),
    end: (...parts: unknown[]) => done(parts) && response,
  });
}

/** Gives a response its own methods back. */
export function unsilence(response: ServerResponse): void {
  for (const name of ["setHeader", "appendHeader", "writeHead", "removeHeader", "flushHeaders", "write", "end"]) {
    delete (response as unknown as Record<string, unknown>)[name];
  }
}
