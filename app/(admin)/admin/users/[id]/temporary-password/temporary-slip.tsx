"use client";
import { useEffect, useRef } from "react";
import { Contact } from "@/components/shell/contact";
import type { ContactWay } from "@/components/shell/contact-way";
import { Mark } from "@/components/shell/mark";
import { Button, ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Facts } from "@/components/ui/facts";

export interface SlipWords {
  /** Above the slip. */
  heading: string;
  title: string;
  brand: { name: string; hasLogo: boolean };
  number: string;
  facts: readonly (readonly [name: string, value: string])[];
  /** Whom the person asks, where the organization says so. */
  help: { name: string; way: ContactWay } | null;
  password: string;
  until: string;
  afterwards: string;
  shownOnce: string;
  print: string;
  copy: string;
  copied: string;
  done: string;
}

interface TemporarySlipProps {
  password: string;
  until: string;
  back: string;
  words: SlipWords;
}

/** The password, this once: to read out, to copy, or on a slip of paper (the print styles are in app/globals.css). */
export function TemporarySlip({ password, until, back, words }: TemporarySlipProps) {
  const slip = useRef<HTMLDivElement>(null);
  useEffect(() => slip.current?.focus(), []);
  const help = words.help ? [[words.help.name, <Contact key="help" way={words.help.way} />] as const] : [];
  return (
    <>
      <h2 className="text-xl print:hidden">{words.heading}</h2>
      <div
        ref={slip}
        tabIndex={-1}
        role="status"
        className="slip flex flex-col gap-5 rounded-box border border-accent bg-paper p-6 shadow-paper outline-none max-[359px]:p-4"
      >
        <header className="flex items-center gap-3">
          <Mark name={words.brand.name} hasLogo={words.brand.hasLogo} />
          <div>
            <p className="text-sm text-soft">
              {words.brand.name} · {words.number}
            </p>
            <h3 className="text-lg font-[620]">{words.title}</h3>
          </div>
        </header>
        <div>
          <p className="text-sm text-soft">{words.password}</p>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <output className="font-mono text-2xl font-semibold tracking-wide [overflow-wrap:anywhere] select-all">
              {password}
            </output>
            <span className="print:hidden">
              <CopyButton text={password} words={words} />
            </span>
          </div>
        </div>
        <Facts facts={[...words.facts, [words.until, until], ...help]} />
        <p className="text-[0.9375rem]">{words.afterwards}</p>
      </div>
      <p className="text-[0.9375rem] font-medium text-wait print:hidden">{words.shownOnce}</p>
      <div className="flex flex-wrap gap-3 print:hidden">
        <Button type="button" look="primary" className="needs-script" onClick={() => print()}>
          {words.print}
        </Button>
        <ButtonLink href={back}>{words.done}</ButtonLink>
      </div>
    </>
  );
}
