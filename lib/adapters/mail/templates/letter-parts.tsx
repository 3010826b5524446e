import { Button, Img, Link, Section, Text } from "@react-email/components";
import type { Letter } from "../letter";
import { light, small, text } from "./letter-colors";

const size = 36;
const tile = {
  borderRadius: "9px",
  width: `${size}px`,
  height: `${size}px`,
  textAlign: "center",
  fontWeight: 700,
} as const;

interface MarkProps {
  name: string;
  accent: string;
  /** The address of the logo; null: the letter stands there. */
  logo: string | null;
}

/** Whose mail it is: the logo, or else the first letter, which is also what a mailbox shows that loads no pictures. */
export function Mark({ name, accent, logo }: MarkProps) {
  const letter = Array.from(name)[0]?.toUpperCase();
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0}>
      <tbody>
        <tr>
          {logo ? (
            <td style={{ ...tile, borderRadius: "12px", backgroundColor: light.paper }}>
              <Img
                src={logo}
                alt={letter}
                width={size}
                height={size}
                style={{ borderRadius: "9px", color: accent, fontSize: "17px", fontWeight: 700 }}
              />
            </td>
          ) : (
            <td style={{ ...tile, backgroundColor: accent, color: "#ffffff", fontSize: "17px" }}>{letter}</td>
          )}
          <td className="ink" style={{ paddingLeft: "12px", fontSize: "17px", fontWeight: 650, color: light.ink }}>
            {name}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

export function Names({ names }: { names: string[] }) {
  return (
    <Section style={{ margin: "0 0 16px" }}>
      {names.map((name) => (
        <Text
          key={name}
          className="ink"
          style={{ ...text, margin: "0 0 6px", fontWeight: 650, wordBreak: "break-all" }}
        >
          {name}
        </Text>
      ))}
    </Section>
  );
}

export function Facts({ facts }: { facts: NonNullable<Letter["facts"]> }) {
  const cell = { padding: "5px 0", fontSize: "15px", lineHeight: "22px", verticalAlign: "top" } as const;
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} style={{ margin: "0 0 20px", width: "100%" }}>
      <tbody>
        {facts.map(({ label, value }) => (
          <tr key={label}>
            <td
              className="soft"
              style={{ ...cell, color: light.soft, width: "1%", paddingRight: "20px", whiteSpace: "nowrap" }}
            >
              {label}
            </td>
            <td className="ink" style={{ ...cell, color: light.ink, fontWeight: 600, wordBreak: "break-word" }}>
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What others wrote, as they wrote it, each below who it was. */
export function Quotes({ quotes }: { quotes: NonNullable<Letter["quotes"]> }) {
  return (
    <Section style={{ margin: "0 0 16px" }}>
      {quotes.map(({ label, words }) => (
        <Section key={label} className="line" style={{ borderLeft: `3px solid ${light.line}`, margin: "0 0 14px" }}>
          <Text className="soft" style={{ ...small, margin: "0 0 2px", padding: "0 0 0 12px" }}>
            {label}
          </Text>
          <Text
            className="ink"
            style={{ ...text, margin: 0, padding: "0 0 0 12px", whiteSpace: "pre-line", wordBreak: "break-word" }}
          >
            {words}
          </Text>
        </Section>
      ))}
    </Section>
  );
}

/** An address written out, for whoever cannot press a button. */
export function Address({ href, accent }: { href: string; accent: string }) {
  return (
    <Link href={href} className="accent" style={{ color: accent, wordBreak: "break-all" }}>
      {href}
    </Link>
  );
}

interface WayOn {
  button: NonNullable<Letter["button"]>;
  validity: string | undefined;
  copy: string;
  accent: string;
}

/** The one primary button, how long it is good, and its address. */
export function Way({ button, validity, copy, accent }: WayOn) {
  const shape = { borderRadius: "8px", lineHeight: "22px", padding: "13px 22px", margin: "8px 0 20px" };
  return (
    <>
      <Button
        href={button.href}
        style={{ ...shape, backgroundColor: accent, color: "#ffffff", fontSize: "16px", fontWeight: 600 }}
      >
        {button.label}
      </Button>
      {validity ? (
        <Text className="ink" style={text}>
          {validity}
        </Text>
      ) : null}
      <Text className="soft" style={small}>
        {copy}
        <br />
        <Address href={button.href} accent={accent} />
      </Text>
    </>
  );
}
