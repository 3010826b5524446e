import type { ReactNode } from "react";
import { StatusDot } from "../ui/status-dot";
import { LanguageSwitch } from "./language-switch";

export interface FooterWords {
  status: string;
  number: ReactNode;
  numberHelp: string;
  language: string;
}

interface FooterProps {
  name: string;
  /** Whether everything works, and where that is told in full. */
  status: { works: boolean; href: string };
  languages: readonly { code: string; name: string }[];
  words: FooterWords;
  children?: ReactNode;
}

/** Whether it works, whose door it is with the number to quote (R88), and the ways on with the other languages. */
export function Footer({ name, status, languages, words, children }: FooterProps) {
  return (
    <footer className="flex flex-wrap items-center justify-center gap-x-5 gap-y-1.5 p-4 text-[0.8125rem] text-soft max-sm:flex-col">
      <a href={status.href} className="flex items-center gap-2 py-0.5 no-underline hover:text-ink hover:underline">
        <StatusDot works={status.works} />
        {words.status}
      </a>
      <span title={words.numberHelp} className="text-center">
        {name} · <span className="whitespace-nowrap">{words.number}</span>
      </span>
      <div className="flex flex-wrap items-center justify-center gap-x-5 gap-y-1">
        {children}
        <LanguageSwitch others={languages} label={words.language} />
      </div>
    </footer>
  );
}
