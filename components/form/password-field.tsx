"use client";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { errorId, Field } from "@/components/ui/field";
import { useFieldId } from "./field-scope";

export interface PasswordWords {
  show: string;
  hide: string;
  showPassword: string;
  hidePassword: string;
  capsLock: string;
  edgeSpace: string;
}

interface PasswordFieldProps {
  name: string;
  label: string;
  autoComplete: "current-password" | "new-password";
  words: PasswordWords;
  error?: string;
  /** The id of what stands elsewhere and describes the field, such as the list of rules. */
  describedBy?: string;
  autoFocus?: boolean;
  /** Also sends the field `capsLock`, so that the history can tell. */
  tellsCapsLock?: boolean;
  onValue?: (value: string) => void;
}

const edgeSpace = /^\s|\s$/;

/** A password can be pasted, shown and filled; Caps Lock and edge spaces are warned of before anything is sent (T7, T8, R46, R47). */
export function PasswordField(props: PasswordFieldProps) {
  const { name, label, autoComplete, words, error, describedBy, autoFocus, tellsCapsLock, onValue } = props;
  const id = useFieldId(name);
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const [spaced, setSpaced] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const note = (value: string) => {
    setSpaced(edgeSpace.test(value));
    onValue?.(value);
  };
  const noteNow = useRef(note);
  noteNow.current = note;
  useEffect(() => {
    // What was filled in before the script came, and the emptying of the form after it was sent.
    noteNow.current(input.current?.value ?? "");
    const form = input.current?.form;
    const emptied = () => noteNow.current("");
    form?.addEventListener("reset", emptied);
    return () => form?.removeEventListener("reset", emptied);
  }, []);
  const watch = (event: KeyboardEvent) => setCapsLock(event.getModifierState("CapsLock"));
  const warning = [capsLock && words.capsLock, spaced && words.edgeSpace].filter(Boolean).join(" ");
  return (
    <Field id={id} label={label} error={error} warning={warning}>
      <div className="relative">
        <input
          ref={input}
          id={id}
          name={name}
          type={shown ? "text" : "password"}
          className="input pr-20"
          required
          maxLength={1024}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          autoFocus={autoFocus}
          aria-invalid={error ? true : undefined}
          aria-describedby={[error && errorId(id), describedBy].filter(Boolean).join(" ") || undefined}
          onKeyDown={watch}
          onKeyUp={watch}
          onInput={(event) => note(event.currentTarget.value)}
        />
        <button
          type="button"
          className="needs-script absolute inset-y-1.5 right-1.5 cursor-pointer rounded-md px-2.5 text-sm font-semibold text-accent"
          aria-label={shown ? words.hidePassword : words.showPassword}
          aria-controls={id}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? words.hide : words.show}
        </button>
      </div>
      {tellsCapsLock && capsLock && <input type="hidden" name="capsLock" value="on" />}
    </Field>
  );
}
