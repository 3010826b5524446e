import { csvLine } from "./csv-line";
import type { FoundEvent } from "./search-events";

export const exportFormats = ["csv", "jsonl"] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** The columns of an export, in this order for ever: others come behind them. */
const columns: Record<string, (event: FoundEvent) => unknown> = {
  id: ({ id }) => String(id),
  at: ({ at }) => at.toISOString(),
  kind: ({ kind }) => kind,
  reason: ({ reason }) => reason,
  method: ({ method }) => method,
  actor_id: ({ actor }) => actor?.id,
  actor_username: ({ actor }) => actor?.username,
  actor_name: ({ actor }) => actor?.name,
  user_id: ({ user }) => user?.id,
  user_username: ({ user }) => user?.username,
  user_name: ({ user }) => user?.name,
  comment: ({ comment }) => comment,
  changes: ({ changes }) => changes,
  details: ({ details }) => details,
  client_address: ({ clientAddress }) => clientAddress,
  user_agent: ({ userAgent }) => userAgent,
  request_id: ({ requestId }) => requestId,
  link_id: ({ linkId }) => linkId,
  mail_id: ({ mailId }) => mailId,
  device_id: ({ deviceId }) => deviceId,
  session_id: ({ sessionId }) => sessionId,
  identifier_hash: ({ identifierHash }) => identifierHash,
  identifier_length: ({ identifierLength }) => identifierLength,
};

const names = Object.keys(columns);

/** What stands above the events of an export. */
export const exportHead = (format: ExportFormat): string => (format === "csv" ? csvLine(names) : "");

/** One event of an export, with its line end. Times are ISO 8601 in UTC. */
export function eventLine(format: ExportFormat, event: FoundEvent): string {
  const values = names.map((name) => columns[name]?.(event) ?? null);
  if (format === "jsonl") return `${JSON.stringify(Object.fromEntries(names.map((name, at) => [name, values[at]])))}\n`;
  return csvLine(values.map(textOf));
}

function textOf(value: unknown): string | null {
  if (value === null) return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
