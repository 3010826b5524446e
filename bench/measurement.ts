import type { MinimalApp } from "./minimal-app";
import type { Product } from "./product";
import { median, rounded, spread } from "./statistics";

/** One line of the table. */
export interface Row {
  what: string;
  measured: string;
  /** Empty where nothing was asked for. */
  target: string;
  met: boolean | null;
}

/** What the measurements share. Each is started when the first of them asks. */
export interface Bench {
  product(): Promise<Product>;
  minimal(): Promise<MinimalApp>;
  /** The Chromium that plays the person. */
  browser: string;
}

/** Measures one thing; never longer than three minutes. */
export type Measurement = (bench: Bench) => Promise<Row[]>;

interface Bound {
  least?: number;
  most?: number;
  unit?: string;
}

function judged(what: string, value: number, measured: string, { least, most, unit = "" }: Bound): Row {
  if (least !== undefined) return { what, measured, target: `≥ ${least}${unit}`, met: value >= least };
  if (most !== undefined) return { what, measured, target: `≤ ${most}${unit}`, met: value <= most };
  return { what, measured, target: "", met: null };
}

/** One value against its bound, if it has one. */
export const rowOf = (what: string, value: number, bound: Bound = {}): Row =>
  judged(what, value, `${rounded(value)}${bound.unit ?? ""}`, bound);

/** The median of several rounds against its bound, with the range of the rounds. */
export const rowOfRounds = (what: string, values: number[], bound: Bound = {}): Row =>
  judged(what, median(values), `${spread(values)}${bound.unit ?? ""}`, bound);
