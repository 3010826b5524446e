/** Green where it works, amber where it does not; the words beside it say the same. */
export function StatusDot({ works }: { works: boolean }) {
  return <span className={`size-2 shrink-0 rounded-full ${works ? "bg-good" : "bg-wait"}`} aria-hidden="true" />;
}
