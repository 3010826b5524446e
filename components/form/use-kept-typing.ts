"use client";
import { type RefObject, useEffect } from "react";
import type { FormState } from "@/lib/forms/form-state";

type Typed = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What was sent and not answered yet, by the page and the fields of its form; in this page's memory alone. */
const unanswered = new Map<string, Map<string, string>>();

const kinds = new Set(["text", "email", "tel", "search", "select-one", "textarea"]);

/** The fields that a person fills in; never a password. */
const typedIn = (form: HTMLFormElement): Typed[] =>
  [...form.elements].filter((one): one is Typed => "name" in one && "type" in one && kinds.has(String(one.type)));

const keyOf = (form: HTMLFormElement) => [location.pathname, ...typedIn(form).map(({ name }) => name)].join(" ");

/**
 * Keeps what was typed until it was answered: where the server was not reached the page is replaced by one that says
 * so, and the form begins anew.
 */
export function useKeptTyping(form: RefObject<HTMLFormElement | null>, state: FormState): void {
  useEffect(() => {
    const here = form.current;
    if (!here) return;
    const before = unanswered.get(keyOf(here));
    if (before) for (const field of typedIn(here)) field.value = before.get(field.name) ?? "";
    const keep = () => unanswered.set(keyOf(here), new Map(typedIn(here).map(({ name, value }) => [name, value])));
    here.addEventListener("submit", keep);
    return () => here.removeEventListener("submit", keep);
  }, [form]);
  useEffect(() => {
    if (Object.keys(state).length > 0) unanswered.clear();
  }, [state]);
}
