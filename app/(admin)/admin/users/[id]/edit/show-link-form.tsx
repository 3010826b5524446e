"use client";
import { useId } from "react";
import { FieldScope } from "@/components/form/field-scope";
import { FormAlert } from "@/components/form/form-alert";
import { FormEnd } from "@/components/form/form-end";
import type { ActNeeds, ProofWords } from "@/components/form/proof-fields";
import { useFormState } from "@/components/form/use-form-state";
import { CopyButton } from "@/components/ui/copy-button";
import { Note } from "@/components/ui/note";
import { showLinkAction } from "./actions";

interface ShowLinkFormProps {
  userId: string;
  linkId: string;
  needs: ActNeeds;
  words: ProofWords & {
    summary: string;
    lead: string;
    submit: string;
    pending: string;
    address: string;
    until: string;
    once: string;
    copy: string;
    copied: string;
  };
}

/** The link itself, on demand and this once, to be handed over by other means. */
export function ShowLinkForm({ userId, linkId, needs, words }: ShowLinkFormProps) {
  const { state, send, pending, form } = useFormState(showLinkAction);
  const scope = useId();
  const { address, until } = state.shown ?? {};
  if (address) {
    return (
      <Note tone="wait" role="status" className="flex flex-col items-start gap-2">
        <p className="text-sm font-[560]">{words.address}</p>
        <output className="font-mono text-sm break-all select-all">{address}</output>
        <CopyButton text={address} words={words} />
        <p className="text-sm">
          {words.until}: {until}
        </p>
        <p className="text-sm">{words.once}</p>
      </Note>
    );
  }
  return (
    <details className="group" open={state.refusal || state.fields ? true : undefined}>
      <summary className="btn min-h-9! w-fit list-none px-3 py-1! text-sm!">{words.summary}…</summary>
      <form
        ref={form}
        action={send}
        className="mt-3 flex flex-col items-start gap-4 border-l-2 border-line pl-4 *:w-full"
      >
        {state.refusal && <FormAlert sentence={state.refusal.sentence} />}
        <p className="text-sm text-soft">{words.lead}</p>
        <input type="hidden" name="userId" value={userId} />
        <input type="hidden" name="linkId" value={linkId} />
        <FieldScope value={scope}>
          <FormEnd state={state} pending={pending} needs={needs} words={words} button={{ look: "plain", slim: true }} />
        </FieldScope>
      </form>
    </details>
  );
}
