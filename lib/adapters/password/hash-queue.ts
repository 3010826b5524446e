/** A bounded first-in-first-out queue. `run` refuses at once when `waiting` others wait; `length` is how many wait now. */
export function createHashQueue({ concurrency, waiting }: { concurrency: number; waiting: number }) {
  const queue: (() => void)[] = [];
  let running = 0;

  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else running--;
  };

  return {
    length: () => queue.length,
    /** Runs `work` in its turn and returns its value; `null` when the queue was full, and then nothing was run. */
    async run<Value>(work: () => Promise<Value>): Promise<{ value: Value } | null> {
      if (running < concurrency) running++;
      else if (queue.length >= waiting) return null;
      else await new Promise<void>((turn) => queue.push(turn));
      try {
        return { value: await work() };
      } finally {
        leave();
      }
    },
  };
}
