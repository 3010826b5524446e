/** The first letter of a name on a quiet ground; the name stands beside it. */
export function LetterTile({ name, round }: { name: string; round?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`grid size-10 shrink-0 place-items-center bg-accent-soft font-[650] text-accent ${round ? "rounded-full" : "rounded-[9px]"}`}
    >
      {Array.from(name)[0]?.toUpperCase()}
    </span>
  );
}
