"use client";
import { useEffect } from "react";
import { type UseFormRegisterReturn, useForm } from "react-hook-form";
import { type CheckedField, type CheckWords, checkFields } from "@/lib/forms/checked-fields";
import { type FormAction, useFormState } from "./use-form-state";

type Values = Record<string, string>;

/** What the control of a checked field is given besides. */
export type CheckedControl = Pick<UseFormRegisterReturn, "onChange" | "onBlur" | "ref">;

/**
 * A longer form (design section 4): each field is looked at when it is left, and all of them before anything is sent, by
 * the shape that the server asks as well. What the server said of a field stands there until the field is changed.
 * Without a script the server alone says it.
 */
export function useCheckedForm(action: FormAction, fields: readonly CheckedField[], words: CheckWords) {
  const sent = useFormState(action);
  const { state, form } = sent;
  const look = () => (form.current ? checkFields(fields, words, new FormData(form.current)) : {});
  const { register, trigger, reset, getValues, formState } = useForm<Values>({
    mode: "onTouched",
    resolver: (values) => {
      const wrong = Object.entries(look()).map(([name, message]) => [name, { type: "check", message }]);
      return wrong.length > 0 ? { values: {}, errors: Object.fromEntries(wrong) } : { values, errors: {} };
    },
  });
  const { errors, dirtyFields } = formState;
  useEffect(() => {
    if (state.fields) reset(getValues(), { keepValues: true });
  }, [state, reset, getValues]);
  useEffect(() => {
    // The browser's own bubbles would speak first, and in its own language.
    form.current?.setAttribute("novalidate", "");
  }, [form]);
  return {
    ...sent,
    /** What is wrong with a field now. */
    errorOf: (name: string): string | undefined =>
      errors[name]?.message ?? (dirtyFields[name] ? undefined : state.fields?.[name]),
    register: (name: string): CheckedControl => {
      const { onChange, onBlur, ref } = register(name);
      return { onChange, onBlur, ref };
    },
    onSubmit: (event: { preventDefault(): void }) => {
      if (Object.keys(look()).length === 0) return;
      event.preventDefault();
      void trigger(undefined, { shouldFocus: true });
    },
  };
}
