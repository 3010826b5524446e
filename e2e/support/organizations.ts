import { environment } from "@/lib/env";

const { port } = environment();

export interface Place {
  name: string;
  /** As browsers and mails name it: scheme, host and port. */
  origin: string;
  /** What stands in a Host header. */
  host: string;
  /** What a person types to sign in. */
  identifier: "username" | "email" | "either";
  /** What a person types to get a reset link; `null` where only an administrator resets. */
  resetAsks: "either" | "email" | null;
  /** Wrong passwords that lock. */
  threshold: number;
}

type Rules = Pick<Place, "identifier" | "resetAsks" | "threshold">;

const place = (name: string, host: string, rules: Rules): Place => ({
  name,
  origin: `http://${host}:${port}`,
  host: `${host}:${port}`,
  ...rules,
});

/** The demo's organizations, one for each preset, and the operator's. Their rules are those of the presets' table. */
export const organizations = {
  balanced: place("balanced", "localhost", { identifier: "either", resetAsks: "either", threshold: 10 }),
  resetToUnlock: place("reset-to-unlock", "reset-to-unlock.localhost", {
    identifier: "username",
    resetAsks: "either",
    threshold: 5,
  }),
  administratorResets: place("administrator-resets", "administrator-resets.localhost", {
    identifier: "username",
    resetAsks: null,
    threshold: 10,
  }),
  verifiedDevices: place("verified-devices", "verified-devices.localhost", {
    identifier: "email",
    resetAsks: "email",
    threshold: 10,
  }),
  timedLock: place("timed-lock", "timed-lock.localhost", { identifier: "either", resetAsks: "either", threshold: 10 }),
  strict: place("strict", "strict.localhost", { identifier: "username", resetAsks: "either", threshold: 5 }),
  operator: place("operator", "operator.localhost", { identifier: "either", resetAsks: "either", threshold: 10 }),
} as const satisfies Record<string, Place>;
