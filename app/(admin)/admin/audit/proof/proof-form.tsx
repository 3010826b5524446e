"use client";
import { FormAlert } from "@/components/form/form-alert";
import { FormEnd } from "@/components/form/form-end";
import type { ProofWords } from "@/components/form/proof-fields";
import { type FormAction, useFormState } from "@/components/form/use-form-state";
import { Note } from "@/components/ui/note";

interface ProofFormProps {
  action: FormAction;
  /** What is exported, as it stands in the address. */
  query: string;
  back: string;
  words: ProofWords & { submit: string; pending: string; begun: string; back: string };
}

/** Asks for the own password; a download leaves the page where it is, so the page says that it has begun. */
export function ProofForm({ action, query, back, words }: ProofFormProps) {
  const { state, send, pending, form } = useFormState(action);
  if (state.goTo)
    return (
      <Note tone="good" role="status" className="flex flex-col gap-2">
        <p className="font-[560]">{words.begun}</p>
        <p>
          <a href={back}>{words.back}</a>
        </p>
      </Note>
    );
  return (
    <form ref={form} action={send} className="flex flex-col gap-4">
      {state.refusal && <FormAlert sentence={state.refusal.sentence} />}
      <input type="hidden" name="query" value={query} />
      <FormEnd state={state} pending={pending} needs={{ proof: true, comment: "no" }} words={words} />
      <p>
        <a href={back}>{words.back}</a>
      </p>
    </form>
  );
}
