"use client";
import { FormEnd } from "@/components/form/form-end";
import { FormStart } from "@/components/form/form-start";
import type { ProofWords } from "@/components/form/proof-fields";
import { type Option, SelectField } from "@/components/form/select-field";
import { useFormState } from "@/components/form/use-form-state";
import { mapListAction } from "../actions";

interface ColumnsFormProps {
  listId: string;
  columns: readonly { name: string; label: string; value: string }[];
  options: readonly Option[];
  words: ProofWords & { submit: string; pending: string };
}

/** Says which column is which, and has the file read again. */
export function ColumnsForm({ listId, columns, options, words }: ColumnsFormProps) {
  const { state, send, pending, form } = useFormState(mapListAction);
  return (
    <form ref={form} action={send} className="flex flex-col items-start gap-4 *:w-full">
      <FormStart state={state} hidden={{ listId }} />
      <div className="grid gap-4 sm:grid-cols-2">
        {columns.map(({ name, label, value }) => (
          <SelectField
            key={name}
            name={name}
            label={label}
            defaultValue={value}
            options={options}
            error={state.fields?.[name]}
          />
        ))}
      </div>
      <FormEnd
        state={state}
        pending={pending}
        needs={{ proof: false, comment: "no" }}
        words={words}
        button={{ look: "plain", slim: true }}
      />
    </form>
  );
}
