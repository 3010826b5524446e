import type { FormState } from "@/lib/forms/form-state";
import { FormAlert } from "./form-alert";

/** What every form begins with: why it was refused as a whole, and what is sent along. */
export function FormStart({ state, hidden = {} }: { state: FormState; hidden?: Record<string, string> }) {
  return (
    <>
      {state.refusal && <FormAlert sentence={state.refusal.sentence} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
