import type { ReactNode } from "react";
import { LanguageSwitch } from "./language-switch";

export interface FooterWords {
  working: string;
  number: string;
  numberHelp: string;
  language: string;
}

interface FooterProps {
  brand: { name: string; number: number };
  languages: readonly { code: string; name: string }[];
  words: FooterWords;
  children?: ReactNode;
}

/** That it works, whose door it is with the number to quote (R88), and the ways on with the other languages. */
export function Footer({ brand, languages, words, children }: FooterProps) {
  return (
    <footer className="flex flex-wrap items-center justify-center gap-x-5 gap-y-1.5 p-4 text-[0.8125rem] text-soft max-sm:flex-col">
      <span className="flex items-center gap-2">
        <span className="size-2 shrink-0 rounded-full bg-good" aria-hidden="true" />
        {words.working}
      </span>
      <span title={words.numberHelp} className="text-center">
        {brand.name} · {words.number} <b className="font-mono tabular-nums">{brand.number}</b>
      </span>
      <div className="flex flex-wrap items-center justify-center gap-x-5 gap-y-1">
        {children}
        <LanguageSwitch others={languages} label={words.language} />
      </div>
    </footer>
  );
}
