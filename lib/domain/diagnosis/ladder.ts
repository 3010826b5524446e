import type { RefusalCode } from "../refusal";
import type { SignInFacts } from "../sign-in/facts";
import { type Gate, type GateName, gates, ofPasswordsAlone } from "../sign-in/gates";
import { theirWay } from "../sign-in/their-way";
import { type ProviderStand, providerStop } from "./provider-stand";

/** The gates of sign-in, between what must be there before them and what comes after them. */
export type RungName = "account" | GateName | "password" | "device" | "provider";

/** Why a rung says no: by the code of its gate, or because there is no password that could be right. */
export type StopCode = RefusalCode | "no-password";

/**
 * `passed`, `stops`: the way in until it ends. Beyond that: `would-pass`, `would-refuse`. `partly`: passes in a browser
 * that nobody knows, but not in one of their own. `unknown`: nobody but the person can tell.
 */
export type RungState = "passed" | "stops" | "partly" | "would-pass" | "would-refuse" | "unknown";

export interface Rung {
  name: RungName;
  state: RungState;
  code: StopCode | null;
}

interface Seen {
  facts: SignInFacts;
  /** Null: none is set. */
  password: object | null;
  /** Known browsers that are locked, while one that nobody knows is not. */
  lockedBrowsers?: number;
  /** How they stand with the connection by which they come, where they come by one. */
  stand?: ProviderStand | null;
}

/**
 * The way in as its user would walk it, in a browser that nobody knows: every gate of sign-in that asks something of them,
 * in order, and what proves them at its end, a password or a provider.
 */
export function ladderOf({ facts, password, lockedBrowsers = 0, stand = null }: Seen): Rung[] {
  const way = theirWay({ facts, password });
  const asked = (Object.entries(gates) as [GateName, Gate][]).filter(
    ([name]) => way.through === null || !ofPasswordsAlone.has(name),
  );
  const proof: [RungName, StopCode | null][] =
    way.through === null
      ? [
          ["password", password ? null : "no-password"],
          ["device", null],
        ]
      : [["provider", stand && providerStop(stand)]];
  const walked: [RungName, StopCode | null][] = [
    ["account", null],
    ...asked.map(([name, gate]): [GateName, StopCode | null] => [name, gate(way)]),
    ...proof,
  ];
  const end = walked.findIndex(([, code]) => code !== null);
  return walked.map(([name, code], place) => {
    const beyond = end !== -1 && place > end;
    if (code) return { name, code, state: beyond ? "would-refuse" : "stops" };
    if (name === "password" || (name === "provider" && !stand?.link)) return { name, code, state: "unknown" };
    if (name === "notLocked" && lockedBrowsers > 0) return { name, code: "locked", state: "partly" };
    return { name, code, state: beyond || name === "device" ? "would-pass" : "passed" };
  });
}

/** Whether somebody gets in, but not in a browser of theirs. */
export const isPartly = (ladder: readonly Rung[]): boolean => ladder.some(({ state }) => state === "partly");

/** The first rung that says no; null when all let the person in who types the right password. */
export const stopOf = (ladder: readonly Rung[]): Rung | null => ladder.find(({ state }) => state === "stops") ?? null;
