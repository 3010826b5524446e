import { CopyButton } from "@/components/ui/copy-button";
import { words } from "@/lib/web/locale/words";

/** Values for somebody else's form, one below the other, each with a button that copies it. */
export function ToCopy({ values }: { values: readonly (readonly [name: string, value: string])[] }) {
  const shell = words("shell");
  return (
    <dl className="flex flex-col">
      {values.map(([name, value]) => (
        <div key={name} className="border-b border-line py-2.5 first:pt-0 last:border-0 last:pb-0">
          <dt className="text-sm text-soft">{name}</dt>
          <dd className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="min-w-0 font-mono text-[0.875rem] [overflow-wrap:anywhere]">{value}</span>
            <CopyButton text={value} words={{ copy: shell("copy"), copied: shell("copied") }} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
