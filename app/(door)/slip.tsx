"use client";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Facts } from "@/components/ui/facts";

export interface SlipWords {
  /** Whose it is, on paper. */
  organization: string;
  heading: string;
  body: string;
  number: string;
  phrase: string;
  where: string;
  /** The address at which both are typed. */
  address: string;
  print: string;
  copy: string;
  copied: string;
}

interface SlipProps {
  number: string;
  phrase: string;
  /** Nothing else of the page goes on paper. */
  alone?: boolean;
  words: SlipWords;
}

/** Number and phrase of a request, to be printed or written down: with both its page opens from anywhere. */
export function Slip({ number, phrase, alone, words }: SlipProps) {
  const mono = (text: string) => (
    <b className="font-mono text-lg font-semibold break-words tabular-nums select-all">{text}</b>
  );
  return (
    <section className={`flex flex-col gap-3 ${alone ? "slip" : ""}`}>
      {alone && <p className="hidden font-[560] print:block">{words.organization}</p>}
      <h2>{words.heading}</h2>
      <p>{words.body}</p>
      <Facts
        facts={[
          [words.number, mono(number)],
          [words.phrase, mono(phrase)],
          [
            words.where,
            <span key="where" className="[overflow-wrap:anywhere]">
              {words.address}
            </span>,
          ],
        ]}
      />
      <div className="flex flex-wrap gap-2 print:hidden">
        <Button type="button" slim className="needs-script" onClick={() => print()}>
          {words.print}
        </Button>
        <CopyButton text={`${words.number}: ${number}\n${words.phrase}: ${phrase}\n${words.address}`} words={words} />
      </div>
    </section>
  );
}
