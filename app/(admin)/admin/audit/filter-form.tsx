import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { eventChoices } from "@/lib/domain/history/event-groups";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";
import type { AskedFilter, FilterField } from "./asked-filter";

interface LineProps {
  name: Exclude<FilterField, "kind">;
  type?: "text" | "datetime-local";
  shown: AskedFilter["shown"];
}

function Line({ name, type = "text", shown }: LineProps) {
  const audit = words("adminAudit");
  const hint = type === "text" ? audit(`${name as "who" | "whom" | "text"}Hint`) : undefined;
  const value = shown[name];
  return (
    <Field id={name} label={audit(name)} hint={hint}>
      <input
        id={name}
        name={name}
        type={type}
        className="input"
        maxLength={type === "text" ? 200 : undefined}
        autoCapitalize="none"
        spellCheck={false}
        autoComplete="off"
        aria-describedby={hint ? `${name}-hint` : undefined}
        defaultValue={type === "datetime-local" && value?.length === 10 ? `${value}T00:00` : value}
      />
    </Field>
  );
}

/** What is looked for; sent by GET, so that the address holds it. What is asked most stands there; the rest unfolds. */
export function FilterForm({ shown }: { shown: AskedFilter["shown"] }) {
  const audit = words("adminAudit");
  const unfolded = Boolean(shown.text || shown.from || shown.to);
  return (
    <Card className="py-4! max-sm:px-4!">
      <form action={routes.adminAudit} className="flex flex-col gap-4">
        <div className="grid grid-cols-1 gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          <Line name="whom" shown={shown} />
          <Line name="who" shown={shown} />
          <Field id="kind" label={audit("kind")}>
            <select id="kind" name="kind" className="input appearance-auto" defaultValue={shown.kind ?? ""}>
              <option value="">{audit("kinds.all")}</option>
              {eventChoices.map((choice) => (
                <option key={choice} value={choice}>
                  {audit(`kinds.${choice}`)}
                </option>
              ))}
            </select>
          </Field>
        </div>
        <details open={unfolded}>
          <summary className="w-fit cursor-pointer text-sm font-[560]">{audit("filter")}</summary>
          <div className="mt-4 grid grid-cols-1 gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
            <Line name="text" shown={shown} />
            <Line name="from" type="datetime-local" shown={shown} />
            <Line name="to" type="datetime-local" shown={shown} />
          </div>
        </details>
        <div className="flex flex-wrap gap-3">
          <Button look="primary" slim>
            {audit("search")}
          </Button>
          <ButtonLink href={routes.adminAudit} look="quiet" slim>
            {audit("reset")}
          </ButtonLink>
        </div>
      </form>
    </Card>
  );
}
