export interface Rate {
  count: number;
  seconds: number;
  perSecond: number;
}

const rateOf = (count: number, begun: number): Rate => {
  const seconds = (performance.now() - begun) / 1_000;
  return { count, seconds, perSecond: count / seconds };
};

/** `width` at once, each doing `work` again as soon as it is done, until `seconds` are over. */
export async function forSeconds(seconds: number, width: number, work: () => Promise<unknown>): Promise<Rate> {
  const begun = performance.now();
  let count = 0;
  const worker = async () => {
    while (performance.now() - begun < seconds * 1_000) {
      await work();
      count++;
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return rateOf(count, begun);
}

/** `width` at once, until `work` was done `times` times. */
export async function forTimes(times: number, width: number, work: () => Promise<unknown>): Promise<Rate> {
  const begun = performance.now();
  let left = times;
  const worker = async () => {
    while (left-- > 0) await work();
  };
  await Promise.all(Array.from({ length: width }, worker));
  return rateOf(times, begun);
}

/**
 * Begins `work` `perSecond` times a second on average, at random moments and whether or not the others are done (an
 * open loop); gives how long each took, in milliseconds.
 */
export async function atRate(perSecond: number, seconds: number, work: () => Promise<unknown>): Promise<number[]> {
  const gaps = Array.from({ length: perSecond * seconds }, () => -Math.log(1 - Math.random()));
  const scale = (seconds * 1_000) / gaps.reduce((sum, gap) => sum + gap, 0);
  const begun = performance.now();
  let due = begun;
  const running: Promise<number>[] = [];
  for (const gap of gaps) {
    due += gap * scale;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    const asked = performance.now();
    running.push(work().then(() => performance.now() - asked));
  }
  return Promise.all(running);
}
