"use client";
import { ButtonLink } from "@/components/ui/button";
import type { FormState } from "@/lib/forms/form-state";
import { PasswordField, type PasswordWords } from "./password-field";
import { TextField } from "./text-field";

/** What a sensitive act asks for besides (lib/domain/authority/acts.ts). */
export interface ActNeeds {
  /** The own password again; also asked when the answer says that it is needed by now. */
  proof: boolean;
  /** Where whoever came through a provider proves it instead; the form stays open meanwhile. */
  there?: { href: string; label: string; hint: string } | null;
  comment: "no" | "optional" | "required";
}

export interface ProofWords extends PasswordWords {
  proof: string;
  proofHint: string;
  comment: string;
  commentHint: string;
  /** Opens the field where no reason is asked for. */
  addComment: string;
}

/** The last fields of an administrator's form: why, and the own password. Nothing that was typed before is lost. */
export function ProofFields({ state, needs, words }: { state: FormState; needs: ActNeeds; words: ProofWords }) {
  const proof = needs.proof || state.fields?.proof !== undefined;
  return (
    <>
      {needs.comment === "required" && <Comment state={state} words={words} required />}
      {needs.comment === "optional" && (
        <details open={Boolean(state.values?.comment || state.fields?.comment)}>
          <summary className="w-fit cursor-pointer text-sm text-soft">{words.addComment}</summary>
          <div className="mt-3">
            <Comment state={state} words={words} />
          </div>
        </details>
      )}
      {proof && needs.there && <ProveThere there={needs.there} error={state.fields?.proof} />}
      {proof && !needs.there && (
        <div className="flex flex-col gap-1.5">
          <PasswordField
            name="proof"
            label={words.proof}
            autoComplete="current-password"
            words={words}
            error={state.fields?.proof}
          />
          <p className="text-[0.8125rem] text-soft">{words.proofHint}</p>
        </div>
      )}
    </>
  );
}

/** In a page of its own, so that nothing that was typed here is lost. */
function ProveThere({
  there: { href, label, hint },
  error,
}: {
  there: NonNullable<ActNeeds["there"]>;
  error?: string;
}) {
  return (
    <div className="flex flex-col gap-1.5">
      {error && (
        <p role="alert" className="text-sm text-bad">
          {error}
        </p>
      )}
      <ButtonLink href={href} target="_blank" rel="noopener" className="h-auto! min-h-11 whitespace-normal">
        {label}
      </ButtonLink>
      <p className="text-[0.8125rem] text-soft">{hint}</p>
    </div>
  );
}

function Comment({ state, words, required = false }: { state: FormState; words: ProofWords; required?: boolean }) {
  return (
    <TextField
      name="comment"
      label={words.comment}
      hint={words.commentHint}
      error={state.fields?.comment}
      defaultValue={state.values?.comment}
      maxLength={1_000}
      required={required}
      autoCapitalize="sentences"
    />
  );
}
