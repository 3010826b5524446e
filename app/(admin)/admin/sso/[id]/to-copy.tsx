import { CopyButton } from "@/components/ui/copy-button";
import { words } from "@/lib/web/locale/words";

interface ValueToCopy {
  name: string;
  value: string;
  /** What the other product calls it. */
  theirs?: string;
}

/** Values for somebody else's form, one below the other, each with a button that copies it. */
export function ToCopy({ values, provider = "" }: { values: readonly ValueToCopy[]; provider?: string }) {
  const shell = words("shell");
  return (
    <dl className="flex flex-col">
      {values.map(({ name, value, theirs }) => (
        <div key={name} className="border-b border-line py-2.5 first:pt-0 last:border-0 last:pb-0">
          <dt className="text-sm text-soft">
            {name}
            {theirs && (
              <span className="block text-[0.9375rem] text-ink">
                {words("adminSso")("us.theirs", { provider, name: theirs })}
              </span>
            )}
          </dt>
          <dd className="flex items-center justify-between gap-x-4 max-sm:flex-wrap">
            <span className="min-w-0 font-mono text-[0.875rem] [overflow-wrap:anywhere]">{value}</span>
            <CopyButton text={value} words={{ copy: shell("copy"), copied: shell("copied") }} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
