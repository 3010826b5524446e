"use client";
import { FormStart } from "@/components/form/form-start";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { useFormState } from "@/components/form/use-form-state";
import { addToCaseAction } from "./actions";

interface WriteOnProps {
  caseId: string;
  words: { label: string; hint: string; submit: string; pending: string };
}

/** The person answers a question or adds something. */
export function WriteOn({ caseId, words }: WriteOnProps) {
  const { state, send, pending, form } = useFormState(addToCaseAction);
  return (
    <form ref={form} action={send} className="flex flex-col gap-4 border-t border-line pt-5 print:hidden">
      <FormStart state={state} hidden={{ caseId }} />
      <TextArea
        name="text"
        label={words.label}
        hint={words.hint}
        error={state.fields?.text}
        value={state.values?.text ?? ""}
        rows={4}
        most={2_000}
        required
      />
      <SubmitButton pending={pending} words={words} />
    </form>
  );
}
