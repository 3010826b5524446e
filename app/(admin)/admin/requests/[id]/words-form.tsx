"use client";
import { type ReactNode, useId } from "react";
import { Section } from "@/components/admin/section";
import { FieldScope } from "@/components/form/field-scope";
import { FormStart } from "@/components/form/form-start";
import { TextArea } from "@/components/form/text-area";
import { type FormAction, useFormState } from "@/components/form/use-form-state";
import { Button } from "@/components/ui/button";

interface WordsFormProps {
  action: FormAction;
  hidden: Record<string, string>;
  card: { id?: string; title: string; lead: string };
  /** What stands there to begin with. */
  value: string;
  rows: number;
  most: number;
  /** What is done with the words; with more than one the button says which. None: nothing any more. */
  buttons: readonly { kind?: string; label: string; look?: "primary" | "plain" }[];
  words: { label: string; pending: string; unsent: string };
  /** What helps to find words. */
  children?: ReactNode;
}

/**
 * A card for words of several lines and what is done with them. What was typed comes back with a refusal, also where
 * nothing can be done with it any more; then the card is there for that alone.
 */
export function WordsForm(props: WordsFormProps) {
  const { action, hidden, card, value, rows, most, buttons, words, children } = props;
  const { state, send, pending, form } = useFormState(action);
  const over = buttons.length === 0;
  const id = useId();
  if (over && !state.values?.text) return null;
  return (
    <FieldScope value={id}>
      <Section id={card.id} title={card.title} lead={over ? words.unsent : card.lead}>
        {!over && children}
        <form ref={form} action={send} className="flex flex-col gap-3">
          <FormStart state={state} hidden={hidden} />
          <TextArea
            name="text"
            label={words.label}
            error={state.fields?.text}
            value={state.values?.text ?? value}
            rows={rows}
            most={most}
            required
          />
          <div className="flex flex-wrap gap-2">
            {buttons.map(({ kind, label, look }, place) => (
              <Button
                key={label}
                look={look}
                slim
                {...(kind && { name: "kind", value: kind })}
                aria-disabled={pending}
                onClick={(event) => pending && event.preventDefault()}
              >
                {pending && place === 0 ? words.pending : label}
              </Button>
            ))}
          </div>
        </form>
      </Section>
    </FieldScope>
  );
}
