"use client";
import type { ComponentProps, ReactNode } from "react";
import { FormAlert } from "@/components/form/form-alert";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { type FormAction, useFormState } from "@/components/form/use-form-state";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { Slip, type SlipWords } from "../slip";

export interface RequestField {
  name: string;
  label: string;
  hint?: string;
  kind: ComponentProps<"input">["type"];
  autoComplete?: string;
  required?: boolean;
  value?: string;
}

interface RequestFormProps {
  action: FormAction;
  formId: string;
  topics?: { label: string; value: string; options: { value: string; label: string }[] };
  fields: RequestField[];
  comment: { label: string; hint?: string };
  /** What stands below a refusal: whom to ask. */
  help: ReactNode;
  /** Where the request's page is. */
  page: string;
  slip: SlipWords;
  words: { submit: string; pending: string; sent: string; open: string };
}

/** A request of somebody who cannot get in; once it is sent, the slip with which they come back to it stands there. */
export function RequestForm(props: RequestFormProps) {
  const { action, formId, topics, fields, comment, help, words } = props;
  const { state, send, pending, form } = useFormState(action);
  if (state.shown) return <Sent {...props} shown={state.shown} />;
  return (
    <form ref={form} action={send} className="flex flex-col gap-4">
      {state.refusal && <FormAlert sentence={state.refusal.sentence} help={help} />}
      <input type="hidden" name="formId" value={formId} />
      {topics && (
        <SelectField
          name="topic"
          label={topics.label}
          error={state.fields?.topic}
          defaultValue={state.values?.topic ?? topics.value}
          options={topics.options}
        />
      )}
      {fields.map(({ name, label, hint, kind, autoComplete, required = false, value = "" }) => (
        <TextField
          key={name}
          name={name}
          type={kind}
          label={label}
          hint={hint}
          error={state.fields?.[name]}
          autoComplete={autoComplete}
          autoCapitalize={name === "name" ? "words" : "none"}
          required={required}
          defaultValue={state.values?.[name] ?? value}
        />
      ))}
      <TextArea
        name="comment"
        label={comment.label}
        hint={comment.hint}
        error={state.fields?.comment}
        value={state.values?.comment ?? ""}
        rows={4}
        most={2_000}
      />
      <SubmitButton pending={pending} words={words} />
    </form>
  );
}

function Sent({ shown, page, slip, words }: RequestFormProps & { shown: Record<string, string> }) {
  return (
    <div className="flex flex-col gap-5">
      <Note tone="good" role="status" className="flex flex-col gap-2">
        <p>{words.sent}</p>
        {shown.mailed && <p className="[overflow-wrap:anywhere]">{shown.mailed}</p>}
      </Note>
      <Slip number={shown.number ?? ""} phrase={shown.phrase ?? ""} words={slip} />
      <ButtonLink look="primary" href={page}>
        {words.open}
      </ButtonLink>
    </div>
  );
}
