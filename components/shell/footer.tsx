import type { ReactNode } from "react";
import { LanguageSwitch } from "./language-switch";

export interface FooterWords {
  working: string;
  number: ReactNode;
  numberHelp: string;
  language: string;
}

interface FooterProps {
  name: string;
  languages: readonly { code: string; name: string }[];
  words: FooterWords;
  children?: ReactNode;
}

/** That it works, whose door it is with the number to quote (R88), and the ways on with the other languages. */
export function Footer({ name, languages, words, children }: FooterProps) {
  return (
    <footer className="flex flex-wrap items-center justify-center gap-x-5 gap-y-1.5 p-4 text-[0.8125rem] text-soft max-sm:flex-col">
      <span className="flex items-center gap-2">
        <span className="size-2 shrink-0 rounded-full bg-good" aria-hidden="true" />
        {words.working}
      </span>
      <span title={words.numberHelp} className="text-center">
        {name} · {words.number}
      </span>
      <div className="flex flex-wrap items-center justify-center gap-x-5 gap-y-1">
        {children}
        <LanguageSwitch others={languages} label={words.language} />
      </div>
    </footer>
  );
}
