"use client";
import { FormEnd } from "@/components/form/form-end";
import { FormStart } from "@/components/form/form-start";
import type { ActNeeds } from "@/components/form/proof-fields";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { useFormState } from "@/components/form/use-form-state";
import { postNoticeAction } from "./actions";
import type { noticeFormWords } from "./notice-words";

/** What is told, and for how long. */
export function NoticeForm({ needs, words }: { needs: ActNeeds; words: ReturnType<typeof noticeFormWords> }) {
  const { state, send, pending, form } = useFormState(postNoticeAction);
  return (
    <form ref={form} action={send} className="flex flex-col items-start gap-4 *:w-full">
      <FormStart state={state} />
      <TextArea
        name="text"
        label={words.text}
        hint={words.textHint}
        error={state.fields?.text}
        value={state.values?.text ?? ""}
        rows={3}
        most={500}
      />
      <SelectField name="lasts" label={words.lasts} defaultValue={state.values?.lasts ?? "4"} options={words.options} />
      <FormEnd state={state} pending={pending} needs={needs} words={words} />
    </form>
  );
}
