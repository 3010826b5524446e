"use client";
import { errorId, hintId } from "@/components/ui/field";
import type { FormState } from "@/lib/forms/form-state";
import type { FieldView } from "./field-view";

interface ControlProps {
  view: FieldView;
  state: FormState;
  /** The name of the choice of a unit. */
  unit: string;
}

interface Given {
  /** What was typed before a refusal, else what is in force. */
  typed(name: string, otherwise: string): string;
  ticked(name: string, otherwise: boolean): boolean;
  marks: { "aria-invalid"?: true; "aria-describedby": string };
}

/** What one enters a setting with. */
export function SettingControl({ view, state, unit }: ControlProps) {
  const { path, control } = view;
  const { values, fields } = state;
  const wrong = fields?.[path] !== undefined;
  const given: Given = {
    typed: (name, otherwise) => values?.[name] ?? otherwise,
    ticked: (name, otherwise) => (values ? values[name] === "on" : otherwise),
    marks: {
      "aria-invalid": wrong || undefined,
      "aria-describedby": wrong ? `${errorId(path)} ${hintId(path)}` : hintId(path),
    },
  };
  switch (control.kind) {
    case "fixed":
      return <p className="py-2 font-[560] tabular-nums">{control.value}</p>;
    case "switch":
      return <Box name={path} label={control.label} on={given.ticked(path, control.on)} labelledBy={`${path}-name`} />;
    case "several":
      return <Several path={path} options={control.options} given={given} />;
    case "choice":
      return <Select name={path} options={control.options} value={given.typed(path, control.value)} {...given.marks} />;
    case "words":
      return <Words path={path} control={control} given={given} />;
    case "lines":
      return (
        <textarea
          id={path}
          name={path}
          rows={3}
          className="input h-auto py-2 font-mono text-sm"
          maxLength={4_096}
          defaultValue={given.typed(path, control.value)}
          spellCheck={false}
          {...given.marks}
        />
      );
    default:
      return <Amount path={path} control={control} given={given} unit={unit} />;
  }
}

type Kind<Name extends FieldView["control"]["kind"]> = Extract<FieldView["control"], { kind: Name }>;

function Several({ path, options, given }: { path: string; options: Kind<"several">["options"]; given: Given }) {
  return (
    <fieldset
      aria-labelledby={`${path}-name`}
      aria-describedby={given.marks["aria-describedby"]}
      className="flex flex-col"
    >
      {options.map(({ value, label, on }) => (
        <Box key={value} name={`${path}.${value}`} label={label} on={given.ticked(`${path}.${value}`, on)} />
      ))}
    </fieldset>
  );
}

function Words({ path, control, given }: { path: string; control: Kind<"words">; given: Given }) {
  return (
    <>
      <input
        id={path}
        name={path}
        className="input"
        maxLength={control.most}
        required
        list={`${path}-usual`}
        defaultValue={given.typed(path, control.value)}
        {...given.marks}
      />
      <datalist id={`${path}-usual`}>
        {control.usual.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
    </>
  );
}

function Amount({ path, control, given, unit }: { path: string; control: Kind<"number">; given: Given; unit: string }) {
  const { value, units, endless } = control;
  return (
    <>
      <div className="flex gap-2">
        <input
          id={path}
          name={path}
          className="input w-24! tabular-nums"
          inputMode="numeric"
          pattern="\d*"
          maxLength={9}
          autoComplete="off"
          defaultValue={given.typed(path, value)}
          {...given.marks}
        />
        {units && (
          <Select
            name={`${path}.unit`}
            options={units}
            value={given.typed(`${path}.unit`, control.unit ?? "")}
            aria-label={unit}
          />
        )}
      </div>
      {endless && (
        <Box name={`${path}.endless`} label={endless.label} on={given.ticked(`${path}.endless`, endless.on)} />
      )}
    </>
  );
}

function Box({ name, label, on, labelledBy }: { name: string; label: string; on: boolean; labelledBy?: string }) {
  return (
    <label className="flex w-fit items-center gap-3 py-1.5 text-[0.9375rem]">
      <input
        key={String(on)}
        type="checkbox"
        id={name}
        name={name}
        defaultChecked={on}
        className="checkbox checkbox-sm"
        aria-labelledby={labelledBy}
      />
      {label}
    </label>
  );
}

interface SelectProps {
  name: string;
  value: string;
  options: readonly { value: string; label: string }[];
  "aria-label"?: string;
}

/** After a refusal the browser resets a list to what it first was, so it is made anew with what was chosen. */
function Select({ name, value, options, ...marks }: SelectProps) {
  return (
    <select key={value} id={name} name={name} defaultValue={value} className="input appearance-auto" {...marks}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
