import { Facts } from "@/components/ui/facts";

/** What a provider said of somebody, under its own names for it. */
export function SaidAttributes({
  title,
  attributes,
}: {
  title: string;
  attributes: ReadonlyMap<string, readonly string[]>;
}) {
  return (
    <details>
      <summary className="w-fit cursor-pointer text-sm text-soft">{title}</summary>
      <div className="mt-3 [&_dt]:font-mono [&_dt]:text-[0.8125rem] [&_dt]:[overflow-wrap:anywhere]">
        <Facts facts={[...attributes].map(([name, values]) => [name, values.join(", ")] as const)} />
      </div>
    </details>
  );
}
