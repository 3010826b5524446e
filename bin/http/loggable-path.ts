/** The path as the access log may hold it: without query, and without anything that could be a link's secret (T26). */
export function loggablePath(url: string): string {
  const path = url.split("?", 1)[0] ?? "/";
  const open = path.replace(
    /^\/(reset-password|activate|case|undo|confirm-email|sign-up)\/(?!(sent|account)$).+$/,
    "/$1/…",
  );
  return open.startsWith("/_next/") ? open : open.replace(/[^/]{32,}/g, "…");
}
