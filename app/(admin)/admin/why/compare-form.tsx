"use client";
import { FormStart } from "@/components/form/form-start";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useFormState } from "@/components/form/use-form-state";
import { Note } from "@/components/ui/note";
import { compareAction } from "./actions";

interface CompareFormProps {
  eventId: string;
  words: {
    label: string;
    hint: string;
    submit: string;
    pending: string;
    same: string;
    different: string;
    whose: string;
  };
  /** Where one looks for whom a name is nearly. */
  whose: string;
}

/** Whether a name that nobody has is what the caller says they typed. */
export function CompareForm({ eventId, words, whose }: CompareFormProps) {
  const { state, send, pending, form } = useFormState(compareAction);
  const same = state.shown?.same;
  return (
    <form ref={form} action={send} className="flex flex-col items-start gap-4 border-t border-line pt-4 *:w-full">
      <FormStart state={state} hidden={{ eventId }} />
      <TextField
        name="typed"
        label={words.label}
        hint={words.hint}
        error={state.fields?.typed}
        defaultValue={state.values?.typed}
        autoComplete="off"
        className="input max-w-md"
      />
      {same && (
        <Note tone={same === "yes" ? "good" : "bad"} role="status">
          {same === "yes" ? words.same : words.different}{" "}
          {same === "yes" && (
            <a href={`${whose}?${new URLSearchParams({ q: state.values?.typed ?? "" })}`}>{words.whose}</a>
          )}
        </Note>
      )}
      <div className="flex sm:w-fit!">
        <SubmitButton pending={pending} words={words} look="plain" />
      </div>
    </form>
  );
}
