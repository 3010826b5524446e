import type { FormState } from "@/lib/forms/form-state";
import { FormAlert } from "./form-alert";

/** What every form begins with: why it was refused as a whole, and what is sent along. */
export function FormStart({ state, hidden = {} }: { state: FormState; hidden?: Record<string, string> }) {
  const sent = "seen" in hidden ? { ...hidden, seen: seenBy(state, hidden.seen) } : hidden;
  return (
    <>
      {state.refusal && <FormAlert sentence={state.refusal.sentence} />}
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/**
 * What the form was filled from: a page that is shown anew with what was typed goes on from that, until somebody was
 * told of another's change.
 */
const seenBy = ({ refusal, values }: FormState, shown = ""): string =>
  String(refusal?.facts.seal ?? values?.seen ?? shown);
