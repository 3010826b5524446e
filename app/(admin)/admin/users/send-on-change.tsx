"use client";
import type { ComponentProps, FormEvent } from "react";

const leaveOutEmpty = (form: HTMLFormElement) => {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select"))
    field.disabled = field.value === "";
};

/** A form that asks by address: a choice sends it at once, and what is empty stays out of the address. */
export function SendOnChange({ children, ...rest }: ComponentProps<"form">) {
  const send = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLSelectElement) event.currentTarget.requestSubmit();
  };
  return (
    <form onChange={send} onSubmit={(event) => leaveOutEmpty(event.currentTarget)} {...rest}>
      {children}
    </form>
  );
}
