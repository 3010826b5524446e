import type { ReactNode } from "react";
import { OneButtonForm } from "@/components/form/one-button-form";
import type { FormAction } from "@/components/form/use-form-state";
import { DoorHeading } from "@/components/shell/door-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { SayItCode } from "@/components/ui/say-it-code";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { sayItAfter } from "@/lib/web/say-it";
import { Ask } from "../ask";
import { BackToSignIn } from "../back-to-sign-in";
import { StatusNote } from "../status-note";
import { SupportLink } from "../support-link";
import { SentOutcome } from "./sent-outcome";

interface MailSentProps {
  /** Sends it again; `hidden` is what was typed, where that is needed. `null` when it is not known any more. */
  again: { action: FormAction; hidden: { identifier?: string; email?: string; again: "on" } } | null;
  /** Where something else can be typed. */
  form: string;
  /** How long the link in the mail is good. */
  lifetime: string;
  limited: boolean;
  /** What is said instead of an account's mail on its way. */
  said?: { lead: string; sentAgain(time: string): string };
  /** The way back, where it is not the ordinary sign-in page. */
  back?: ReactNode;
  /** Asked from the page of a link, which proves who asks: nothing was typed. */
  proven?: boolean;
}

const Point = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <li className="flex flex-col gap-0.5">
    <b className="font-[560]">{title}</b>
    <span className="text-soft">{children}</span>
  </li>
);

/** After a mail was asked for: from whom, how long, where to look, again, and whom to ask then (R79–R82, R96). */
export function MailSent({ again, form, lifetime, limited, proven, said, back }: MailSentProps) {
  const sent = words("mailSent");
  const { mailFrom, demo } = currentContext();
  const quoted = sayItAfter("mail");
  const bold = (text: ReactNode) => <b className="font-mono text-sm break-all">{text}</b>;
  return (
    <>
      <DoorHeading
        brand={currentBrand()}
        title={sent("heading")}
        lead={said?.lead ?? sent(proven ? "bodyLink" : "body")}
      />
      <StatusNote />
      <SentOutcome limited={limited} proven={proven} sentAgain={said?.sentAgain} />
      <Card className="flex flex-col gap-5">
        <Facts
          facts={[
            [sent("from"), bold(mailFrom)],
            [
              sent("delay"),
              sent.rich("delayWords", { n: (text) => <span className="whitespace-nowrap">{text}</span> }),
            ],
            [sent("good"), lifetime],
          ]}
        />
        {demo && (
          <ButtonLink look="primary" href={routes.mailbox}>
            {sent("openMailbox")}
          </ButtonLink>
        )}
        <section className="flex flex-col gap-3 border-t border-line pt-5">
          <h2>{sent("notThere")}</h2>
          <ol className="flex list-decimal flex-col gap-2 pl-5 text-[0.9375rem]">
            <li>{sent("spam")}</li>
            <li>{sent.rich("safelist", { sender: mailFrom, b: bold })}</li>
            <li>{proven ? sent("againLink") : <Typed text={again?.hidden.identifier ?? again?.hidden.email} />}</li>
          </ol>
          {again && <OneButtonForm {...again} words={{ submit: sent("sendAgain"), pending: sent("sending") }} />}
          {!proven && (
            <p className="text-sm">
              <a href={form}>{sent("changeTyped")}</a>
            </p>
          )}
        </section>
        <ul className="border-t border-line pt-5 text-[0.9375rem]">
          <Point title={sent("ask")}>
            <Ask />
          </Point>
        </ul>
        <SupportLink />
        {quoted && <SayItCode sayIt={quoted} />}
      </Card>
      {back ?? <BackToSignIn />}
    </>
  );
}

/** What was typed a moment ago, to be looked at. */
function Typed({ text }: { text: string | undefined }) {
  const sent = words("mailSent");
  if (!text) return sent("again");
  return sent.rich("typed", { typed: text, b: (shown) => <b className="[overflow-wrap:anywhere]">{shown}</b> });
}
