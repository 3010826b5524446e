"use client";
import { useEffect, useRef } from "react";
import { readableAccent } from "@/components/shell/accent";
import { Mark } from "@/components/shell/mark";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import type { BrandingWords } from "./branding-words";

interface SignInLookProps {
  brand: { name: string; number: number; hasLogo: boolean };
  name: string;
  accent: string;
  own: string;
  trouble: string;
  words: BrandingWords;
}

/** The sign-in card as it will look, in the colors of this screen. A picture: nothing in it can be used. */
export function SignInLook({ brand, name, accent, own, trouble, words }: SignInLookProps) {
  const look = useRef<HTMLElement>(null);
  useEffect(() => {
    const { light, dark } = readableAccent(accent.trim());
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    const paint = () => {
      const shown = scheme.matches ? dark : light;
      const colors = { "--accent": shown.accent, "--on-accent": shown.on, "--accent-soft": shown.soft };
      for (const [property, color] of Object.entries(colors)) look.current?.style.setProperty(property, color);
    };
    paint();
    scheme.addEventListener("change", paint);
    return () => scheme.removeEventListener("change", paint);
  }, [accent]);
  return (
    <figure ref={look} className="flex flex-col gap-3 xl:sticky xl:top-6">
      <figcaption className="text-sm text-soft">{words.preview}</figcaption>
      <div className="flex flex-col gap-5 rounded-box border border-line bg-ground p-5">
        <div className="flex items-center gap-3.5">
          <Mark name={name || brand.name} hasLogo={brand.hasLogo} />
          <p className="min-w-0 text-xl leading-tight font-[650] [overflow-wrap:anywhere]">
            {words.heading.replace("{organization}", name)}
          </p>
        </div>
        <Card className="flex flex-col gap-4 p-5!">
          {own.trim() && <Note className="whitespace-pre-line [overflow-wrap:anywhere]">{own.trim()}</Note>}
          {[words.identifier, words.password].map((label) => (
            <div key={label} className="flex flex-col gap-1.5">
              <span className="text-[0.9375rem] font-[560]">{label}</span>
              <span className="h-11 rounded-field border border-edge" />
            </div>
          ))}
          <span className="rounded-field bg-accent px-4 py-2.5 text-center font-semibold text-accent-on">
            {words.signIn}
          </span>
          <span className="text-center font-semibold text-accent [overflow-wrap:anywhere]">{trouble}</span>
        </Card>
        <p className="text-center text-[0.8125rem] text-soft">
          {name} · {words.organizationNumber}
        </p>
      </div>
    </figure>
  );
}
