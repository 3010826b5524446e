import { formOf } from "@/lib/adapters/saml/test-provider";

const times = (count: number, part: (place: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join("");

/** One element in another, so deep, all of one name, around something. */
const nested = (depth: number, name: string, inside: string) =>
  `${`<${name}>`.repeat(depth)}${inside}${`</${name}>`.repeat(depth)}`;

/**
 * Forged from an honest answer, with what each of them is: refused before a tree is built of it, or just within every limit
 * (requestLimits, messageLimits), so that its signature is checked over all of it.
 */
export function forgedAnswers(honest: string): Record<string, Buffer> {
  const signed = (inside: string) => formOf(honest.replace("</saml:Assertion>", `${inside}</saml:Assertion>`));
  const inSignature = (inside: string) => formOf(honest.replace(/<\/(\w+:)?KeyInfo>/, (end) => inside + end));
  return {
    "of 200 kB of attributes": signed(`<a ${times(12_000, (at) => `a${at}="1" `)}/>`),
    "of 200 kB of elements": signed("<a/>".repeat(30_000)),
    "of 5,800 namespaces": signed(`<a ${times(61, (name) => `xmlns:n${name}="u:${name}" `)}/>`.repeat(95)),
    "within all limits: one text": signed(`<saml:b>${"x".repeat(180_000)}</saml:b>`),
    "within all limits: 1,900 elements": signed(`<saml:b c="" d="" e="">${"x".repeat(58)}</saml:b>`.repeat(1_900)),
    "within all limits: 5,800 attributes": signed(
      times(95, (at) => `<saml:b ${times(61, (name) => `a${at}x${name}="${"y".repeat(16)}" `)}/>`),
    ),
    "within all limits: 60 deep": signed(times(30, () => nested(60, "saml:b", "x".repeat(4_800)))),
    "within all limits: long names, 60 deep": signed(
      nested(60, `saml:${"b".repeat(1_350)}`, "<saml:c/>".repeat(1_800)),
    ),
    "with 1,900 elements in its signature": inSignature("<c/>".repeat(1_900)),
  };
}
