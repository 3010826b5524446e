"use client";
import type { ReactNode } from "react";
import { FormAlert } from "@/components/form/form-alert";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { type CheckedControl, useCheckedForm } from "@/components/form/use-checked-form";
import type { FormAction } from "@/components/form/use-form-state";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { CheckWords } from "@/lib/forms/checked-fields";
import { Slip, type SlipWords } from "../slip";
import type { WorkWords } from "./device-work";
import { MoreRoom } from "./more-room";

export interface RequestField {
  name: string;
  label: string;
  hint?: string;
  kind: "text" | "email" | "tel" | "lines";
  autoComplete?: string;
  /** Hidden, it appears only when words in it were refused: they are not lost. */
  wanted: "required" | "offered" | "hidden";
  /** Characters. */
  most: number;
  value?: string;
}

interface RequestFormProps {
  action: FormAction;
  formId: string;
  topics?: { label: string; value: string; options: { value: string; label: string }[] };
  fields: RequestField[];
  /** What stands below a refusal: whom to ask. */
  help: ReactNode;
  /** Where the request's page is. */
  page: string;
  slip: SlipWords;
  words: { submit: string; pending: string; sent: string; open: string; work: WorkWords; checks: CheckWords };
}

/** A request of somebody who cannot get in; once it is sent, the slip with which they come back to it stands there. */
export function RequestForm(props: RequestFormProps) {
  const { action, formId, topics, fields, help, words } = props;
  const asked = fields.map((field) => ({
    ...field,
    ...{ required: field.wanted === "required", email: field.kind === "email" },
  }));
  const { state, send, pending, form, errorOf, register, onSubmit } = useCheckedForm(action, asked, words.checks);
  if (state.shown) return <Sent {...props} shown={state.shown} />;
  return (
    <form ref={form} action={send} onSubmit={onSubmit} className="flex flex-col gap-4">
      {state.refusal && <FormAlert sentence={state.refusal.sentence} help={help} />}
      <MoreRoom state={state} words={words.work} />
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
      {fields
        .filter(({ name, wanted }) => wanted !== "hidden" || state.fields?.[name])
        .map(({ name, ...field }) => (
          <Asked
            key={name}
            {...field}
            name={name}
            error={errorOf(name)}
            value={state.values?.[name] ?? field.value ?? ""}
            control={register(name)}
          />
        ))}
      <SubmitButton pending={pending} words={words} />
    </form>
  );
}

interface AskedProps extends RequestField {
  error: string | undefined;
  control: CheckedControl;
}

function Asked({ name, kind, wanted, most, value = "", control, ...rest }: AskedProps) {
  const required = wanted === "required";
  if (kind === "lines") return <TextArea {...{ name, most, required, value, control }} rows={4} {...rest} />;
  return (
    <TextField
      name={name}
      type={kind}
      autoCapitalize={name === "name" ? "words" : "none"}
      required={required}
      maxLength={most}
      defaultValue={value}
      {...rest}
      {...control}
    />
  );
}

function Sent({ shown, page, slip, words }: RequestFormProps & { shown: Record<string, string> }) {
  return (
    <div data-sent="" className="flex flex-col gap-5">
      <Note tone="good" role="status" className="flex flex-col gap-2">
        <p>{words.sent}</p>
        {shown.mailed && <p className="[overflow-wrap:anywhere]">{shown.mailed}</p>}
      </Note>
      <Slip alone number={shown.number ?? ""} phrase={shown.phrase ?? ""} words={slip} />
      <ButtonLink look="primary" href={page}>
        {words.open}
      </ButtonLink>
    </div>
  );
}
