"use client";
import type { ReactNode } from "react";
import { FormAlert } from "@/components/form/form-alert";
import { FormEnd } from "@/components/form/form-end";
import type { ActNeeds, ProofWords } from "@/components/form/proof-fields";
import { useFormState } from "@/components/form/use-form-state";
import { Card } from "@/components/ui/card";
import { setTemporaryPasswordAction } from "./actions";
import { type SlipWords, TemporarySlip } from "./temporary-slip";

interface TemporaryFormProps {
  userId: string;
  /** The case in which it is done, which it leads back to. */
  caseId: string | undefined;
  needs: ActNeeds;
  /** Where the page goes on. */
  back: string;
  /** What stands above the form. */
  before: ReactNode;
  words: ProofWords & { submit: string; pending: string; effects: readonly string[] };
  slip: SlipWords;
}

/** Asks before it is done; then the slip stands in its place. */
export function TemporaryForm({ userId, caseId, needs, back, before, words, slip }: TemporaryFormProps) {
  const { state, send, pending, form } = useFormState(setTemporaryPasswordAction);
  const { password, until } = state.shown ?? {};
  if (password && until) return <TemporarySlip password={password} until={until} back={back} words={slip} />;
  return (
    <>
      {before}
      <Card>
        <form ref={form} action={send} className="flex flex-col items-start gap-4 *:w-full">
          {state.refusal && <FormAlert sentence={state.refusal.sentence} />}
          <input type="hidden" name="userId" value={userId} />
          {caseId && <input type="hidden" name="caseId" value={caseId} />}
          <ul className="list-disc pl-5 text-[0.9375rem] marker:text-soft">
            {words.effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
          <FormEnd state={state} pending={pending} needs={needs} words={words} button="fit" />
        </form>
      </Card>
    </>
  );
}
