"use client";
import type { FormState } from "@/lib/forms/form-state";
import { type ActNeeds, ProofFields, type ProofWords } from "./proof-fields";
import { SubmitButton } from "./submit-button";

interface FormEndProps {
  state: FormState;
  pending: boolean;
  needs: ActNeeds;
  words: ProofWords & { submit: string; pending: string; described?: string };
  /** `fit`: no wider than its words; an object: one among others. Without it the page's primary button. */
  button?: "fit" | { look: "primary" | "plain" | "danger"; slim?: boolean };
}

/** What every form of an administrator ends with: why, the own password where it is asked for, and its button. */
export function FormEnd({ state, pending, needs, words, button }: FormEndProps) {
  return (
    <>
      <ProofFields state={state} needs={needs} words={words} />
      {button === "fit" ? (
        <div className="flex sm:w-fit!">
          <SubmitButton pending={pending} words={words} />
        </div>
      ) : (
        <SubmitButton
          pending={pending}
          words={words}
          {...(button && { ...button, className: "sm:w-auto! sm:self-start" })}
        />
      )}
    </>
  );
}
