import type { Desk, Letter } from "./letter";

/** A letter as plain text: the same words in the same order as its page. */
export function letterText(letter: Letter, greeting: string, { organization, words }: Desk): string {
  const { t } = words;
  const { supportContact: contact, name, number, origin } = organization;
  const blocks = [
    letter.heading,
    greeting,
    letter.paragraphs[0],
    letter.list?.map((username) => `  ${username}`).join("\n"),
    ...letter.paragraphs.slice(1),
    letter.facts?.map(({ label, value }) => `${label}: ${value}`).join("\n"),
    letter.quotes?.map(({ label, words }) => `${label}:\n${quoted(words)}`).join("\n\n"),
    letter.button && `${letter.button.label}:\n${letter.button.href}`,
    letter.validity,
    letter.other && `${letter.other.words}\n${letter.other.href}`,
    `${t(letter.news ? "frame.notMe" : "frame.notYou")}\n${letter.notYou}${letter.otherIfNotYou ? `\n${letter.otherIfNotYou}` : ""}`,
    `-- \n${t("frame.sender", { organization: name, host: new URL(origin).hostname, number: String(number) })}\n${letter.reason}`,
    contact ? t("frame.support", { contact }) : t("frame.supportNobody", { organization: name }),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

const lineEnd = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

const quoted = (words: string): string =>
  words
    .split(lineEnd)
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
