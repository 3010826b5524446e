"use client";
import { errorId, hintId } from "@/components/ui/field";
import type { FormState } from "@/lib/forms/form-state";
import type { FieldView } from "./field-view";
import { SettingControl } from "./setting-control";
import type { RowWords } from "./setting-row";

export interface TableView {
  caption: string;
  field: string;
  /** The forms, one a column. */
  forms: readonly { name: string; label: string }[];
  /** The fields, one a row. */
  fields: readonly { name: string; label: string }[];
  /** What stands where a form never has the field. */
  never: string;
}

interface FieldsTableProps {
  table: TableView;
  /** The settings, whose names end with the form's and the field's. */
  views: readonly FieldView[];
  state: FormState;
  words: RowWords;
}

const head = "pb-2 text-left text-[0.8125rem] font-medium text-soft";
const cell = "border-t border-line py-2.5 pr-4 text-left align-top last:pr-0";

/** Many settings of one kind: which form asks for which field. On a telephone one field below the other. */
export function FieldsTable({ table, views, state, words }: FieldsTableProps) {
  const viewOf = (form: string, field: string) => views.find(({ path }) => path.endsWith(`.${form}.${field}`));
  return (
    <table className="w-full table-fixed text-[0.9375rem] max-sm:block">
      <caption className="sr-only">{table.caption}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          {[{ name: "field", label: table.field }, ...table.forms].map(({ name, label }) => (
            <th key={name} scope="col" className={head}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {table.fields.map(({ name, label }) => {
          const inForms = table.forms.map((form) => ({ ...form, view: viewOf(form.name, name) }));
          return (
            <tr key={name} className="max-sm:block max-sm:border-t max-sm:border-line max-sm:py-3">
              <th scope="row" className={`${cell} font-[560] max-sm:block max-sm:border-0 max-sm:py-0`}>
                {label}
                <span className="block text-[0.8125rem] font-normal text-soft">
                  {inForms.find(({ view }) => view)?.view?.meaning}
                </span>
              </th>
              {inForms.map((form) => (
                <td
                  key={form.name}
                  className={`${cell} max-sm:block max-sm:border-0 max-sm:pt-2 max-sm:pr-0 max-sm:pb-0 ${form.view ? "" : "max-sm:hidden"}`}
                >
                  {form.view ? (
                    <Cell view={form.view} form={form.label} state={state} words={words} />
                  ) : (
                    <span className="text-sm text-soft">{table.never}</span>
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Cell({
  view,
  form,
  state,
  words,
}: { view: FieldView; form: string } & Omit<FieldsTableProps, "table" | "views">) {
  const { path, name, preset } = view;
  const error = state.fields?.[path];
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={path} className="text-[0.8125rem] text-soft sm:sr-only">
        <span aria-hidden="true">{form}</span>
        <span className="sr-only">{name}</span>
      </label>
      <SettingControl view={view} state={state} unit={words.unit} />
      {error && (
        <p id={errorId(path)} className="text-sm font-medium text-bad">
          {error}
        </p>
      )}
      <p id={hintId(path)} className="text-[0.8125rem] text-soft empty:hidden">
        {preset && (
          <>
            {preset.said}{" "}
            <a
              href={preset.href}
              className="whitespace-nowrap text-accent underline underline-offset-3"
              aria-label={`${words.backToPreset}: ${name}`}
            >
              {words.backToPreset}
            </a>
          </>
        )}
      </p>
    </div>
  );
}
