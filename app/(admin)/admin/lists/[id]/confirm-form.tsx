"use client";
import { useId } from "react";
import { FieldScope } from "@/components/form/field-scope";
import { FormEnd } from "@/components/form/form-end";
import { FormStart } from "@/components/form/form-start";
import type { ActNeeds, ProofWords } from "@/components/form/proof-fields";
import { TextField } from "@/components/form/text-field";
import { useFormState } from "@/components/form/use-form-state";
import { confirmListAction } from "../actions";

interface ConfirmFormProps {
  hidden: Record<string, string>;
  /** So many lose their access that their number is asked for (T76). */
  many: boolean;
  needs: ActNeeds;
  words: ProofWords & { submit: string; pending: string; typed: string; typedHint: string };
}

/** Puts a list in force. */
export function ConfirmForm({ hidden, many, needs, words }: ConfirmFormProps) {
  const { state, send, pending, form } = useFormState(confirmListAction);
  return (
    <FieldScope value={useId()}>
      <form ref={form} action={send} className="flex flex-col items-start gap-4 *:w-full">
        <FormStart state={state} hidden={hidden} />
        {many && (
          <TextField
            name="typed"
            label={words.typed}
            hint={words.typedHint}
            error={state.fields?.typed}
            defaultValue={state.values?.typed ?? ""}
            inputMode="numeric"
            autoComplete="off"
            maxLength={9}
          />
        )}
        <FormEnd state={state} pending={pending} needs={needs} words={words} button={{ look: "primary" }} />
      </form>
    </FieldScope>
  );
}
