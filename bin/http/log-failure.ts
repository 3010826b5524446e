import type { Door, Exchange } from "./door";
import { loggablePath } from "./loggable-path";

/**
 * An error as a log may hold it: its name and code, the first line of what it says and where it happened. Further lines
 * are left out: the database client puts there what it was called with (T82).
 */
function described(error: unknown, ours: boolean): string {
  if (!(error instanceof Object) || !("message" in error)) return String(error).slice(0, 300);
  const { name = "Error", code, message, stack = "" } = error as Error & { code?: unknown };
  const said = String(message)
    .split("\n")
    .find((line) => line.trim() !== "");
  const places = ours ? stack.split("\n").filter((line) => /^\s+at /.test(line)) : [];
  return [`${name}${code ? ` ${code}` : ""}: ${(said ?? "").slice(0, 300)}`, ...places].join("\n");
}

/** One line for what failed, under the number that the person's page shows (T86). A `warn` is not our failure, so where it happened is left out. */
export function logFailure(
  door: Door,
  { request, requestId }: Exchange,
  error: unknown,
  level: "error" | "warn" = "error",
): void {
  const digest = error instanceof Object && "digest" in error ? String(error.digest) : undefined;
  const { method, url = "/" } = request;
  door.log[level](
    { requestId, digest, method, path: loggablePath(url), error: described(error, level === "error") },
    "request failed",
  );
}
