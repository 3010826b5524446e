/** The pages of one thing, side by side; on a telephone they break into lines. */
export function Tabs({
  tabs,
  here,
  label,
}: {
  tabs: readonly { href: string; label: string }[];
  here: string;
  label: string;
}) {
  return (
    <nav aria-label={label} className="-mx-1 flex flex-wrap gap-x-1 border-b border-line print:hidden">
      {tabs.map(({ href, label: name }) => (
        <a
          key={href}
          href={href}
          aria-current={href === here ? "page" : undefined}
          className="-mb-px border-b-2 border-transparent px-3 py-2.5 text-[0.9375rem] max-sm:px-1.5 max-sm:text-sm whitespace-nowrap text-soft no-underline hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-accent"
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
