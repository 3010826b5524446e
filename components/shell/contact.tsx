import type { ContactWay } from "./contact-way";

// Kept in one piece where it fits into a line.
const link = "inline-block max-w-full text-accent underline underline-offset-3 [overflow-wrap:anywhere]";

/** Whom to ask, to press where it can be. */
export function Contact({ way: { text, href } }: { way: ContactWay }) {
  if (!href) return <>{text}</>;
  return (
    <a className={link} href={href}>
      {text}
    </a>
  );
}
