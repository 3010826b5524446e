import { routes } from "@/lib/routes";

/** The other languages, each in its own words. A plain form, so that it needs no script. */
export function LanguageSwitch({
  others,
  label,
}: {
  others: readonly { code: string; name: string }[];
  label: string;
}) {
  return (
    <form action={routes.language} method="post" aria-label={label} className="flex gap-3">
      {others.map(({ code, name }) => (
        <button
          type="submit"
          key={code}
          name="language"
          value={code}
          lang={code}
          className="cursor-pointer py-0.5 underline underline-offset-3 hover:text-ink"
        >
          {name}
        </button>
      ))}
    </form>
  );
}
