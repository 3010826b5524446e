// Kept in one piece where it fits into a line.
const link = "inline-block max-w-full text-accent underline underline-offset-3 [overflow-wrap:anywhere]";

/** Whom to ask: an address, a page, a telephone number, or plain words. */
export function Contact({ contact }: { contact: string }) {
  const text = contact.trim();
  if (/^[^\s@]+@[^\s@]+$/.test(text))
    return (
      <a className={link} href={`mailto:${text}`}>
        {text}
      </a>
    );
  if (/^https?:\/\/\S+$/.test(text))
    return (
      <a className={link} href={text}>
        {text.replace(/^https?:\/\//, "")}
      </a>
    );
  if (/^\+?[\d\s()-]{5,}$/.test(text))
    return (
      <a className={link} href={`tel:${text.replace(/[^\d+]/g, "")}`}>
        {text}
      </a>
    );
  return <>{text}</>;
}
