type Waiter = (turn: boolean) => void;

/**
 * A bounded queue that is fair to clients: they take turns, each with its first waiter. When it is full the client
 * with most waiters loses its last one, of several the one that came last, so that none can keep the others out. `length` is how many wait now.
 */
export function createHashQueue({ concurrency, waiting }: { concurrency: number; waiting: number }) {
  // In the order in which they are served: who was served goes to the end.
  const clients = new Map<string, Waiter[]>();
  let running = 0;
  let length = 0;

  const enqueue = (client: string, waiter: Waiter) => {
    const own = clients.get(client);
    if (own) own.push(waiter);
    else clients.set(client, [waiter]);
    length++;
  };

  const turnAway = () => {
    const longest = [...clients.values()].reduce((one, other) => (other.length >= one.length ? other : one));
    const last = longest.pop();
    length--;
    for (const [client, own] of clients) if (own.length === 0) clients.delete(client);
    last?.(false);
  };

  const leave = () => {
    const [next] = clients;
    if (!next) {
      running--;
      return;
    }
    const [client, own] = next;
    const first = own.shift();
    clients.delete(client);
    if (own.length > 0) clients.set(client, own);
    length--;
    first?.(true);
  };

  /** Whether it is this caller's turn at last; `false` when it was turned away. */
  const turn = (client: string) =>
    new Promise<boolean>((resolve) => {
      enqueue(client, resolve);
      if (length > waiting) turnAway();
    });

  return {
    length: () => length,
    /** Runs `work` in its turn and returns its value; `null` when there was no room, and then nothing was run. */
    async run<Value>(client: string, work: () => Promise<Value>): Promise<{ value: Value } | null> {
      if (running < concurrency) running++;
      else if (!(await turn(client))) return null;
      try {
        return { value: await work() };
      } finally {
        leave();
      }
    },
  };
}
