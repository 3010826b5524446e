"use client";
import { Fragment } from "react";
import { errorId, hintId } from "@/components/ui/field";
import type { FormState } from "@/lib/forms/form-state";
import type { FieldView } from "./field-view";
import { SettingControl } from "./setting-control";
import { ShortfallNote } from "./shortfall-note";

export interface RowWords {
  backToPreset: string;
  unit: string;
}

/** Whether its name is the label of one control; else the name itself is what one goes to. */
const isAlone = ({ control }: FieldView) =>
  control.kind !== "several" && control.kind !== "fixed" && control.kind !== "switch";

/** The id of where a setting stands. */
export const placeOf = (view: FieldView): string => (isAlone(view) ? view.path : `${view.path}-name`);

/** A setting: what it is called and for at the left; at the right its control, its bounds, and what is worth knowing. */
export function SettingRow({ view, state, words }: { view: FieldView; state: FormState; words: RowWords }) {
  const { path, name, meaning, bounds, shortfall, preset } = view;
  const error = state.fields?.[path];
  const alone = isAlone(view);
  const Name = alone ? "label" : "span";
  const notes = [bounds, preset?.said].filter(Boolean);
  return (
    <div className="grid gap-x-8 gap-y-2 border-b border-line py-4 last:border-0 last:pb-0 md:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0">
        <Name
          {...(alone ? { htmlFor: path } : { id: placeOf(view) })}
          className="block text-[0.9375rem] font-[560] [overflow-wrap:anywhere]"
        >
          {name}
        </Name>
        <p className="text-sm text-soft">{meaning}</p>
        {shortfall && <ShortfallNote words={shortfall} />}
      </div>
      <div className="flex min-w-0 flex-col gap-1.5">
        <SettingControl view={view} state={state} unit={words.unit} />
        {error && (
          <p id={errorId(path)} className="text-sm font-medium text-bad">
            {error}
          </p>
        )}
        <p id={hintId(path)} className="text-[0.8125rem] text-soft empty:hidden">
          {notes.map((note, index) => (
            <Fragment key={note}>
              {index > 0 && " · "}
              {note}
            </Fragment>
          ))}
          {preset && (
            <>
              {" "}
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
    </div>
  );
}
