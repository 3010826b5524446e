"use client";
import { useId } from "react";
import { CheckboxField } from "@/components/form/checkbox-field";
import { FieldScope } from "@/components/form/field-scope";
import { FileField } from "@/components/form/file-field";
import { FormAlert } from "@/components/form/form-alert";
import { FormEnd } from "@/components/form/form-end";
import type { ActNeeds, ProofWords } from "@/components/form/proof-fields";
import { type Option, SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { type CheckedControl, useCheckedForm } from "@/components/form/use-checked-form";
import type { FormAction } from "@/components/form/use-form-state";
import type { RefusalCode } from "@/lib/domain/refusal";
import type { CheckedField, CheckWords } from "@/lib/forms/checked-fields";
import type { FormState } from "@/lib/forms/form-state";

interface Named {
  name: string;
  label: string;
  hint?: string;
}

export type EditField =
  /** `suggested`: what it may well be, offered while it is typed. */
  | (Named & {
      kind: "text";
      value: string;
      type?: "email" | "date";
      required?: boolean;
      suggested?: readonly string[];
    })
  /** Several lines; `rows` high, `most` characters. */
  | (Named & { kind: "area"; value: string; rows: number; most: number; file?: string })
  /** A file of at most so many bytes. */
  | (Named & { kind: "file"; accept: string; most: number; tooLarge: string })
  | (Named & { kind: "select"; value: string; options: readonly Option[] })
  /** With `onlyAfter` it stands there once that was refused, and as long as it is ticked. */
  | (Named & { kind: "check"; checked: boolean; onlyAfter?: RefusalCode })
  | { kind: "checks"; legend: string; hint?: string; error?: string; boxes: (Named & { checked: boolean })[] };

interface EditFormProps {
  action: FormAction;
  hidden: Record<string, string>;
  /** Of the user, where the form changes them; after somebody else's change the answer carries the new one. */
  revision?: number;
  fields: readonly EditField[];
  needs: ActNeeds;
  look?: "primary" | "plain" | "danger";
  /** One of several ways to say the same, under this title; what was refused is unfolded, without a script too. */
  fold?: { title: string; open?: boolean };
  words: ProofWords & { submit: string; pending: string; checks: CheckWords };
}

/** A few fields of a user in a card of their own, with a button of their own. What was typed comes back with a refusal. */
export function EditForm({ action, hidden, revision, fields, needs, look = "plain", fold, words }: EditFormProps) {
  const checked = useCheckedForm(action, fields.flatMap(checkedField), words.checks);
  const { state, send, pending, form } = checked;
  // A page that is shown anew with what was typed goes on from what the form was filled from.
  const shown = state.refusal?.facts.revision ?? state.values?.revision ?? revision;
  const sent = revision === undefined ? hidden : { ...hidden, revision: String(shown) };
  const shownForm = (
    <FieldScope value={useId()}>
      <form ref={form} action={send} onSubmit={checked.onSubmit} className="flex flex-col items-start gap-4 *:w-full">
        {state.refusal && <FormAlert sentence={state.refusal.sentence} />}
        {Object.entries(sent).map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} defaultValue={value} />
        ))}
        {fields.map((field) => (
          <Control key={field.kind === "checks" ? field.legend : field.name} field={field} {...checked} />
        ))}
        <FormEnd state={state} pending={pending} needs={needs} words={words} button={{ look }} />
      </form>
    </FieldScope>
  );
  if (!fold) return shownForm;
  return (
    <details open={fold.open || Boolean(state.refusal || state.fields)} className="border-t border-line pt-3">
      <summary className="w-fit cursor-pointer font-[560]">{fold.title}</summary>
      <div className="mt-3">{shownForm}</div>
    </details>
  );
}

/** What is looked at before it is sent: lines alone. */
const checkedField = (field: EditField): CheckedField[] =>
  field.kind === "text" ? [{ name: field.name, required: field.required, email: field.type === "email" }] : [];

interface ControlProps {
  field: EditField;
  state: FormState;
  errorOf(name: string): string | undefined;
  register(name: string): CheckedControl;
}

function Control({ field, state: { fields, values, whom }, errorOf, register }: ControlProps) {
  const ticked = (name: string, checked: boolean) => (values ? values[name] === "on" : checked);
  if (field.kind === "checks") {
    return (
      <fieldset className="flex flex-col gap-0.5">
        <legend className="mb-1 text-[0.9375rem] font-[560]">{field.legend}</legend>
        {field.boxes.map(({ name, label, hint, checked }) => (
          <CheckboxField
            key={`${name} ${ticked(name, checked)}`}
            name={name}
            label={label}
            hint={hint}
            checked={ticked(name, checked)}
          />
        ))}
        {field.error && fields?.[field.error] && <p className="text-sm font-medium text-bad">{fields[field.error]}</p>}
        {field.hint && <p className="text-[0.8125rem] text-soft">{field.hint}</p>}
      </fieldset>
    );
  }
  const { name, label, hint } = field;
  const error = field.kind === "text" ? errorOf(name) : fields?.[name];
  const about = { name, label, hint, error };
  if (field.kind === "check" && field.onlyAfter && !wasRefused(whom, field.onlyAfter) && values?.[name] !== "on")
    return null;
  if (field.kind === "check") return <CheckboxField {...about} checked={ticked(name, field.checked)} />;
  if (field.kind === "file") {
    const { accept, most, tooLarge } = field;
    return <FileField {...about} error={error} accept={accept} most={most} tooLarge={tooLarge} />;
  }
  const value = values?.[name] ?? field.value;
  if (field.kind === "select") return <SelectField {...about} defaultValue={value} options={field.options} />;
  if (field.kind === "area")
    return <TextArea {...about} error={error} value={value} rows={field.rows} most={field.most} file={field.file} />;
  return (
    <div className="flex flex-col gap-1.5">
      <TextField
        {...about}
        defaultValue={value}
        type={field.type ?? "text"}
        required={field.required ?? false}
        suggested={field.suggested}
        autoComplete="off"
        {...register(name)}
      />
      {error === fields?.[name] && whom?.[name] && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {whom[name].people.map(({ href, name: who }) => (
            <li key={href}>
              <a href={href}>{who}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const wasRefused = (whom: FormState["whom"], code: RefusalCode): boolean =>
  Object.values(whom ?? {}).some((one) => one.code === code);
