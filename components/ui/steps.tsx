interface Step {
  at: Date;
  /** The time, in words. */
  time: string;
  what: string;
  /** What a server said, in its own words. */
  said?: string;
}

/** A life told step by step, first to last, each with its time. */
export function Steps({ steps }: { steps: Step[] }) {
  return (
    <ol className="flex flex-col gap-1.5 border-l-2 border-line pl-4 text-sm">
      {steps.map(({ at, time, what, said }) => (
        <li key={`${at.getTime()} ${what}`} className="grid gap-x-4 sm:grid-cols-[13.5rem_minmax(0,1fr)]">
          <span className="text-soft tabular-nums">{time}</span>
          <span>
            {what}
            {said && <q className="ml-1.5 font-mono text-[0.8125rem] break-words text-soft">{said}</q>}
          </span>
        </li>
      ))}
    </ol>
  );
}
