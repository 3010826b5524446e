type Turn = (mine: boolean) => void;

// Who waits behind whoever has the turn, by name of the line. One for the process: other processes have their own.
const lines = new Map<string, Set<Turn>>();

/** How many may wait in one line, and how long one does, in milliseconds: less than a request may take. */
const mostWaiting = 50;
const patience = 10_000;

function pass(line: string): void {
  const waiting = lines.get(line);
  const [next] = waiting ?? [];
  if (!waiting || !next) return void lines.delete(line);
  waiting.delete(next);
  next(true);
}

function awaitTurn(waiting: Set<Turn>, longest: number): Promise<boolean> {
  if (waiting.size >= mostWaiting) return Promise.resolve(false);
  return new Promise((resolve) => {
    const turn = (mine: boolean) => {
      clearTimeout(late);
      resolve(mine);
    };
    const late = setTimeout(() => {
      waiting.delete(turn);
      turn(false);
    }, longest);
    waiting.add(turn);
  });
}

/**
 * Does `work` when it is its turn in that line; `null` when too many wait there already, or when it was not
 * within `longest` milliseconds. Guesses at one
 * name go one after the other, whether it is anybody's or not: otherwise those at an account would wait for its free
 * guesses and those at nothing would not, which tells them apart (T22).
 */
export async function inTurn<Value>(
  line: string,
  work: () => Promise<Value>,
  longest = patience,
): Promise<{ value: Value } | null> {
  const waiting = lines.get(line);
  if (!waiting) lines.set(line, new Set());
  else if (!(await awaitTurn(waiting, longest))) return null;
  try {
    return { value: await work() };
  } finally {
    pass(line);
  }
}
