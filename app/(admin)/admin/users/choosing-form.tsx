"use client";
import { type ComponentProps, createContext, useContext, useEffect, useRef, useState } from "react";

const Chosen = createContext(0);
const chosenIn = (form: HTMLFormElement | null) => form?.querySelectorAll('input[name="id"]:checked').length ?? 0;

/** A form in which people are ticked; it knows how many are. */
export function ChoosingForm({ children, ...rest }: ComponentProps<"form">) {
  const form = useRef<HTMLFormElement>(null);
  const [count, setCount] = useState(0);
  // A browser that goes back to the page ticks again what was ticked.
  useEffect(() => setCount(chosenIn(form.current)), []);
  return (
    <Chosen value={count}>
      <form ref={form} onChange={({ currentTarget }) => setCount(chosenIn(currentTarget))} {...rest}>
        {children}
      </form>
    </Chosen>
  );
}

/** What is done with those that are ticked: with their number, in the place of the sign, once there are some. */
export function ChosenLabel({ none, some, sign }: { none: string; some: string; sign: string }) {
  const count = useContext(Chosen);
  return count > 0 ? some.replace(sign, String(count)) : none;
}
