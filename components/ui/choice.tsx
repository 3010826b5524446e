import { Icon, type IconName } from "./icon";
import { LetterTile } from "./letter-tile";

/**
 * A way on as a card that is pressed as a whole; `lead` marks the one that most people need. Without an icon
 * the first letter of its title stands there, so that several of a kind can be told apart.
 */
export function Choice(props: {
  href: string;
  icon?: IconName;
  title: string;
  words?: string | null;
  /** Why it is the one that fits. */
  why?: string | null;
  lead?: boolean;
  outside?: boolean;
}) {
  const { href, icon, title, words, why, lead, outside } = props;
  return (
    <a
      href={href}
      rel={outside ? "noreferrer" : undefined}
      className={`grid grid-cols-[40px_1fr_20px] items-center gap-3.5 rounded-box border bg-paper p-4 text-ink no-underline shadow-paper transition-colors hover:border-accent ${lead ? "border-accent inset-ring inset-ring-accent" : "border-line"}`}
    >
      {icon ? (
        <span className="grid size-10 place-items-center rounded-[9px] bg-accent-soft text-accent">
          <Icon name={icon} />
        </span>
      ) : (
        <LetterTile name={title} />
      )}
      <span>
        {why && <span className="mb-1 block text-sm font-[560] text-accent">{why}</span>}
        <h2>{title}</h2>
        {words && <span className="block text-sm text-soft">{words}</span>}
      </span>
      <span className="text-soft" aria-hidden="true">
        {outside ? <Icon name="open" className="size-[18px]" /> : "›"}
      </span>
    </a>
  );
}
