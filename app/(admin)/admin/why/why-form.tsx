import { Button } from "@/components/ui/button";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";

/** Whatever the caller says. */
export function WhyForm({ typed }: { typed: string }) {
  const text = words("why");
  return (
    <search>
      <form action={routes.adminWhy} className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <div className="flex min-w-0 grow basis-80 gap-2">
          <input
            name="q"
            type="search"
            className="input min-w-0"
            aria-label={text("search")}
            defaultValue={typed}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <Button look="primary">{text("find")}</Button>
        </div>
        <p className="max-w-md grow basis-64 text-sm text-soft">{text("searchHint")}</p>
      </form>
    </search>
  );
}
