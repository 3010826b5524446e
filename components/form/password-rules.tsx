import { Icon } from "@/components/ui/icon";

interface PasswordRulesProps {
  id: string;
  items: readonly { text: string; state?: "met" | "unmet" | "server" }[];
  words: { rules: string; free: string; met: string; open: string; checkedOnSave: string };
}

const open = "translate-y-0.5 border border-edge";
const marks = { met: "translate-y-0.5 bg-good text-paper", unmet: open, server: open };
const point = "-translate-y-0.5 before:size-1.5 before:rounded-full before:bg-soft";

/** What a password has to be; each line fills up when it is met. Without a script nobody looks: then they are plain points. */
export function PasswordRules({ id, items, words }: PasswordRulesProps) {
  const said = { met: words.met, unmet: words.open, server: words.checkedOnSave };
  return (
    <div id={id} className="rounded-field bg-ground px-3.5 py-3 text-sm">
      <p className="font-[560]">{words.rules}</p>
      <ul className="mt-1.5 flex flex-col gap-1">
        {items.map(({ text, state }) => (
          <li key={text} className="grid grid-cols-[18px_1fr] items-baseline gap-2">
            <span
              aria-hidden="true"
              className={`grid size-4 place-items-center rounded-full ${state ? marks[state] : point}`}
            >
              {state === "met" && <Icon name="check" className="size-3 stroke-[3]" />}
            </span>
            <span className={state === "met" ? "text-good" : ""}>
              {text}
              {state && <span className="sr-only"> ({said[state]})</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-soft">{words.free}</p>
    </div>
  );
}
