"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Note } from "@/components/ui/note";

type Entered = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isChanged = (one: Entered): boolean => {
  if (one instanceof HTMLSelectElement) return [...one.options].some((each) => each.selected !== each.defaultSelected);
  if (one instanceof HTMLInputElement && /checkbox|radio/.test(one.type)) return one.checked !== one.defaultChecked;
  return one.type !== "hidden" && one.value !== one.defaultValue;
};

/** Whether something is typed in a form, or came back with a refusal. */
const isTyped = (form: HTMLFormElement): boolean =>
  form.querySelector('[role="alert"], [aria-invalid="true"]') !== null ||
  [...form.querySelectorAll<Entered>("input, textarea, select")].some(isChanged);

/** The heading that a form stands under. */
const headingOf = (form: HTMLFormElement, within: Element): string => {
  for (let place: Element | null = form; place && place !== within; place = place.parentElement) {
    const heading = place.querySelector("h2, h3");
    if (heading) return heading.textContent ?? "";
  }
  return "";
};

/**
 * Several forms on one page, each saved alone: before one is sent that would lose what is typed in another, says so and
 * sends it at the second press. Without a script the page's own sentence must do.
 */
export function UnsavedCards({ words, children }: { words: { unsaved: string }; children: ReactNode }) {
  const within = useRef<HTMLDivElement>(null);
  const [cards, setCards] = useState<string[]>([]);
  useEffect(() => {
    const place = within.current;
    // What was said once is not said again, though the form comes back with a refusal.
    let warned = { of: null as EventTarget | null, typed: "" };
    const beforeSending = (event: SubmitEvent) => {
      const others = [...(place?.querySelectorAll("form") ?? [])].filter((form) => form !== event.target);
      const typed = place ? others.filter(isTyped).map((form) => headingOf(form, place)) : [];
      const goes = typed.length === 0 || (warned.of === event.target && warned.typed === typed.join());
      setCards(goes ? [] : typed);
      if (goes) return;
      warned = { of: event.target, typed: typed.join() };
      event.preventDefault();
      event.stopPropagation();
    };
    place?.addEventListener("submit", beforeSending);
    return () => place?.removeEventListener("submit", beforeSending);
  }, []);
  return (
    <div ref={within} className="flex flex-col gap-6">
      {children}
      {cards.length > 0 && (
        <Note tone="wait" role="alert" className="sticky bottom-4 border border-line shadow-paper">
          {words.unsaved.replace("{cards}", cards.join(" · "))}
        </Note>
      )}
    </div>
  );
}
