import { type Row, rowOf } from "./measurement";
import { median, rounded } from "./statistics";

const warmUp = 240;

/** How often each of so many cases comes: what somebody who prepares them needs. */
export const turnsOf = (cases: number, tries: number): number => Math.ceil((tries + warmUp) / cases) + 1;

function shuffled<Item>(items: Item[]): Item[] {
  return items
    .map((item) => [Math.random(), item] as const)
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item);
}

/**
 * Whether the time of an answer tells cases apart that must look alike (T22): each in turn, in an order of chance, one at a
 * time, `tries` in all. Every case gives how long its answer took, in milliseconds; `turn` is different each time.
 */
export async function casesInTurn(
  what: string,
  tries: number,
  cases: Record<string, (turn: number) => Promise<number>>,
): Promise<Row[]> {
  const waits = new Map(Object.keys(cases).map((name) => [name, [] as number[]]));
  for (let turn = 0; turn < tries + warmUp; ) {
    for (const [name, ask] of shuffled(Object.entries(cases))) {
      const took = await ask(turn);
      if (turn++ >= warmUp) waits.get(name)?.push(took);
    }
  }
  const medians = [...waits].map(([name, values]) => [name, median(values)] as const);
  const [quickest, slowest] = [Math.min, Math.max].map((of) => of(...medians.map(([, value]) => value))) as [
    number,
    number,
  ];
  return [
    rowOf(`${what}: slowest case − quickest, medians of ${tries.toLocaleString("en")} in turn`, slowest - quickest, {
      most: 2,
      unit: " ms",
    }),
    rowOf("  slowest case ÷ quickest", slowest / quickest),
    ...medians.map(([name, value]) => ({
      what: `  ${name.replaceAll("-", " ")}`,
      measured: `${rounded(quickest)} ms + ${rounded(value - quickest)} ms`,
      target: "",
      met: null,
    })),
  ];
}
