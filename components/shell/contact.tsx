import type { ContactWay } from "./contact-way";

/** The longest contact that fits into a line of the narrowest telephone: it is kept in one piece, with the full stop after it. */
const oneLine = 28;
const link = "text-accent underline underline-offset-3";

/** Whom to ask, to press where it can be. */
export function Contact({ way: { text, href } }: { way: ContactWay }) {
  if (!href) return <>{text}</>;
  return (
    <a className={`${link} ${text.length > oneLine ? "[overflow-wrap:anywhere]" : "whitespace-nowrap"}`} href={href}>
      {text}
    </a>
  );
}
