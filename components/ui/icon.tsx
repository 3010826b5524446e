const paths = {
  reset: "M4 12a8 8 0 1 0 3-6.2M4 4v4h4",
  mail: "M3 6h18v12H3zM3 7l9 7 9-7",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c1-4 4-6 8-6s7 2 8 6",
  speech: "M4 5h16v11H9l-5 4z",
  key: "M14.5 9.5a4 4 0 1 0-3 3.9l1.5 1.6h2v2h2v2h3v-3l-5.7-5.2a4 4 0 0 0 .2-1.3zM9 8.5h.01",
  screen: "M3 5h18v11H3zM8 20h8M12 16v4",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2",
  door: "M5 21V4h10v17M15 6h4v15M3 21h18M11.5 12.5h.01",
  check: "M5 12.5l4.5 4.5L19 7.5",
  cross: "M6 6l12 12M18 6L6 18",
  open: "M7 17L17 7M9 7h8v8",
  shield: "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing; always beside words that say the same. */
export function Icon({ name, className = "size-[22px]" }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className={`shrink-0 fill-none stroke-current stroke-[1.7] [stroke-linecap:round] [stroke-linejoin:round] ${className}`}
    >
      <path d={paths[name]} />
    </svg>
  );
}
