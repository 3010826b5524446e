import { Body, Container, Head, Heading, Hr, Html, Preview, Section, Text } from "@react-email/components";
import { Fragment } from "react";
import { routes } from "@/lib/routes";
import { readableOn } from "../accent";
import type { Desk, Letter } from "../letter";
import { darkPaper, darkRules, light, small, text } from "./letter-colors";
import { Address, Facts, Mark, Names, Quotes, Way } from "./letter-parts";

interface Page {
  letter: Letter;
  greeting: string;
  desk: Desk;
}

const fontFamily =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Hiragino Sans", "Noto Sans JP", sans-serif';
const card = {
  backgroundColor: light.paper,
  border: `1px solid ${light.line}`,
  borderRadius: "10px",
  padding: "28px 24px 20px",
};
const heading = {
  fontSize: "22px",
  lineHeight: "29px",
  margin: "0 0 16px",
  color: light.ink,
  fontWeight: 650,
  wordBreak: "auto-phrase" as "normal", // Known to browsers, not yet to React's types.
};

// The pictures that mailboxes show; most refuse drawings (SVG), and some WebP.
const logoTypes = ["image/png", "image/jpeg"];

/** A letter as a page: one quiet card, one primary button, its address also written out. */
export function LetterPage({ letter, greeting, desk }: Page) {
  const { organization, words } = desk;
  return (
    <Html lang={words.locale}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{letter.subject}</title>
        <style>{darkRules(readableOn(darkPaper, organization.accent))}</style>
      </Head>
      <Body className="ground" style={{ backgroundColor: light.ground, margin: 0, padding: "32px 12px", fontFamily }}>
        <Preview>{letter.paragraphs[0] ?? letter.heading}</Preview>
        <Container style={{ maxWidth: "520px", margin: "0 auto" }}>
          <Section style={{ padding: "0 4px 20px" }}>
            <Mark
              name={organization.name}
              accent={readableOn(light.paper, organization.accent)}
              logo={logoTypes.includes(organization.logoType ?? "") ? desk.page(routes.logo) : null}
            />
          </Section>
          <Section className="paper" style={card}>
            <Card letter={letter} greeting={greeting} desk={desk} />
          </Section>
          <Section style={{ padding: "20px 4px 0" }}>
            <Foot letter={letter} desk={desk} />
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

function Card({ letter, greeting, desk }: Page) {
  const { t } = desk.words;
  const accent = readableOn(light.paper, desk.organization.accent);
  return (
    <>
      <Heading as="h1" className="ink" style={heading}>
        {letter.heading}
      </Heading>
      <Text className="ink" style={text}>
        {greeting}
      </Text>
      {letter.paragraphs.map((paragraph, index) => (
        <Fragment key={paragraph}>
          <Text className="ink" style={text}>
            {paragraph}
          </Text>
          {letter.list && index === 0 ? <Names names={letter.list} /> : null}
        </Fragment>
      ))}
      {letter.facts ? <Facts facts={letter.facts} /> : null}
      {letter.quotes ? <Quotes quotes={letter.quotes} /> : null}
      {letter.button ? (
        <Way button={letter.button} validity={letter.validity} copy={t("frame.copy")} accent={accent} />
      ) : null}
      {letter.other ? (
        <Text className="ink" style={{ ...text, margin: "12px 0 8px" }}>
          {letter.other.words} <Address href={letter.other.href} accent={accent} />
        </Text>
      ) : null}
      <Hr className="line" style={{ borderColor: light.line, margin: "20px 0 16px" }} />
      <Text className="soft" style={small}>
        <strong>{t(letter.news ? "frame.notMe" : "frame.notYou")}</strong>
        <br />
        {letter.notYou}
        {letter.otherIfNotYou ? (
          <>
            <br />
            <Address href={letter.otherIfNotYou} accent={accent} />
          </>
        ) : null}
      </Text>
    </>
  );
}

/** Who sent it, why, and whom to ask. */
function Foot({ letter, desk: { organization, words } }: Omit<Page, "greeting">) {
  const { name, number, origin, supportContact: contact } = organization;
  const { t } = words;
  return (
    <>
      <Text className="soft" style={small}>
        {t("frame.sender", { organization: name, host: new URL(origin).hostname, number: String(number) })}
        <br />
        {letter.reason}
      </Text>
      <Text className="soft" style={small}>
        {contact ? t("frame.support", { contact }) : t("frame.supportNobody", { organization: name })}
      </Text>
    </>
  );
}
