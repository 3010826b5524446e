"use client";
import { FormAlert } from "@/components/form/form-alert";
import { SubmitButton } from "@/components/form/submit-button";
import { type FormAction, useFormState } from "@/components/form/use-form-state";
import { Card } from "@/components/ui/card";
import type { FieldView } from "./field-view";
import { FieldsTable, type TableView } from "./fields-table";
import { placeOf, type RowWords, SettingRow } from "./setting-row";

export interface GroupView {
  id: string;
  name: string;
  /** What the group comes to now. */
  effects: string[];
  fields: FieldView[];
  /** As a table they are shorter. */
  table?: TableView;
}

interface PolicyFormProps {
  action: FormAction;
  groups: readonly GroupView[];
  /** The policy that the form is shown with: what was typed is compared with it. */
  shown: string;
  words: RowWords & { submit: string; pending: string; lead: string; inForce: string; wrong: string };
}

/** Every setting, group by group; nothing is saved before its difference was looked at. */
export function PolicyForm({ action, groups, shown, words }: PolicyFormProps) {
  const { state, send, pending, form } = useFormState(action);
  const wrong = groups.flatMap(({ fields }) => fields).filter(({ path }) => state.fields?.[path]);
  return (
    <form ref={form} action={send} className="flex flex-col gap-6" noValidate>
      {(state.refusal || wrong.length > 0) && (
        <FormAlert sentence={state.refusal?.sentence ?? words.wrong}>
          {wrong.length > 0 && <WrongSettings views={wrong} errors={state.fields ?? {}} />}
        </FormAlert>
      )}
      <input type="hidden" name="shown" value={shown} />
      {groups.map(({ id, name, effects, fields, table }) => (
        <Card key={id} className="flex flex-col gap-3">
          <h2 id={id} className="scroll-mt-6">
            {name}
          </h2>
          <div className="rounded-field bg-ground px-3.5 py-3 text-sm">
            <p className="font-[560]">{words.inForce}</p>
            <ul className="mt-1 flex list-disc flex-col gap-1 pl-5">
              {effects.map((effect) => (
                <li key={effect}>{effect}</li>
              ))}
            </ul>
          </div>
          {table ? (
            <FieldsTable table={table} views={fields} state={state} words={words} />
          ) : (
            <div>
              {fields.map((view) => (
                <SettingRow key={view.path} view={view} state={state} words={words} />
              ))}
            </div>
          )}
        </Card>
      ))}
      <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-ground px-4 py-3 lg:-mx-9 lg:px-9">
        <SubmitButton pending={pending} words={words} />
        <p className="text-sm text-soft max-sm:hidden">{words.lead}</p>
      </div>
    </form>
  );
}

/** What does not fit, each with the way to it: the marked ones can be far below. */
function WrongSettings({ views, errors }: { views: readonly FieldView[]; errors: Record<string, string> }) {
  return (
    <ul className="flex flex-col gap-1">
      {views.map((view) => (
        <li key={view.path}>
          <a href={`#${placeOf(view)}`}>
            {view.name}: {view.bounds ?? errors[view.path]}
          </a>
        </li>
      ))}
    </ul>
  );
}
