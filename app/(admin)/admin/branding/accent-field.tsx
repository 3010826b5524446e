"use client";
import { useEffect, useRef } from "react";
import { type Accent, contrast, grounds, readableAccent } from "@/components/shell/accent";
import { errorId, Field, hintId } from "@/components/ui/field";
import type { BrandingWords } from "./branding-words";

interface AccentFieldProps {
  value: string;
  /** What stands in the field at this moment. */
  live: string;
  error: string | undefined;
  words: BrandingWords;
}

const isColor = (text: string) => /^#[\da-f]{6}$/i.test(text.trim());

/** The accent as its code and to pick, with how it can be read in light and in dark before it is saved. */
export function AccentField({ value, live, error, words }: AccentFieldProps) {
  const typed = useRef<HTMLInputElement>(null);
  const pick = (color: string) => {
    if (!typed.current) return;
    typed.current.value = color;
    typed.current.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const good = isColor(live);
  const { light, dark } = readableAccent(live.trim());
  const moved = good && contrast(live.trim(), grounds.light[1]) < 4.5;
  return (
    <Field
      id="accent"
      label={words.accent}
      hint={words.accentHint}
      error={error}
      warning={good ? (moved ? words.moved : null) : words.accentWrong}
    >
      <div className="flex gap-2">
        <input
          ref={typed}
          id="accent"
          name="accent"
          className="input w-36! font-mono"
          required
          maxLength={7}
          pattern="#[0-9a-fA-F]{6}"
          spellCheck={false}
          autoComplete="off"
          defaultValue={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${errorId("accent")} ${hintId("accent")}` : hintId("accent")}
        />
        <input
          type="color"
          className="needs-script input w-16! p-1"
          aria-label={words.accentPick}
          value={good ? live.trim().toLowerCase() : "#000000"}
          onChange={({ currentTarget }) => pick(currentTarget.value)}
        />
      </div>
      <div className="mt-1 grid gap-2 sm:grid-cols-2">
        <Swatch accent={light} paper={grounds.light[1]} name={words.light} words={words} />
        <Swatch accent={dark} paper={grounds.dark[1]} name={words.dark} words={words} />
      </div>
    </Field>
  );
}

/** The accent as it is used on one ground: as a button, as words, with its contrast. */
function Swatch({ accent, paper, name, words }: { accent: Accent; paper: string; name: string; words: BrandingWords }) {
  const ground = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // Not as an attribute: the content security policy lets styles come from scripts of ours alone.
    ground.current?.style.setProperty("background-color", paper);
    ground.current?.style.setProperty("color", accent.accent);
    button.current?.style.setProperty("background-color", accent.accent);
    button.current?.style.setProperty("color", accent.on);
  }, [accent, paper]);
  const ratio = Math.min(contrast(accent.accent, paper), contrast(accent.on, accent.accent));
  return (
    <div>
      <div
        ref={ground}
        aria-hidden="true"
        className="needs-script flex items-center gap-3 rounded-field border border-line px-3 py-2.5 text-sm font-semibold"
      >
        <span ref={button} className="rounded-md px-3 py-1.5">
          {words.signIn}
        </span>
        <span className="underline underline-offset-3">{name}</span>
      </div>
      <p className="mt-1 text-[0.8125rem] text-soft">
        {name}: {words.contrast.replace("{ratio}", ratio.toFixed(1))}
      </p>
    </div>
  );
}
