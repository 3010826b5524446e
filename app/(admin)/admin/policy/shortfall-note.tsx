/** What a value falls short of. */
export function ShortfallNote({ words }: { words: string }) {
  return (
    <span className="mt-1.5 block w-fit rounded-lg bg-wait-soft px-2.5 py-1 text-[0.8125rem] font-medium text-wait">
      {words}
    </span>
  );
}
