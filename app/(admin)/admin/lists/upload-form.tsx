"use client";
import { type ChangeEvent, type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { errorId, Field, hintId } from "@/components/ui/field";
import { routes } from "@/lib/routes";

interface UploadFormProps {
  /** What was wrong with the last one. */
  error?: string;
  words: { label: string; hint: string; submit: string; pending: string; tooLarge: string };
}

const most = 200 * 1_024 * 1_024;

/** A file is sent to an address of its own, with a script and without; one that is too large is told before it is sent. */
export function UploadForm({ error, words }: UploadFormProps) {
  const [size, setSize] = useState<number | null>(null);
  const [sending, setSending] = useState(false);
  const tooLarge = size !== null && size > most;
  const wrong = tooLarge ? words.tooLarge : size === null ? error : undefined;
  const chosen = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => setSize(currentTarget.files?.[0]?.size ?? null);
  const sent = (event: FormEvent) => {
    if (tooLarge) event.preventDefault();
    else setSending(true);
  };
  return (
    <form
      action={routes.adminListUpload}
      method="post"
      encType="multipart/form-data"
      className="flex flex-col items-start gap-4 *:w-full"
      onSubmit={sent}
    >
      <Field id="file" label={words.label} hint={words.hint} error={wrong}>
        <input
          id="file"
          type="file"
          name="file"
          required
          accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${errorId("file")} ${hintId("file")}` : hintId("file")}
          onChange={chosen}
          className="input h-auto py-2 text-[0.9375rem] file:mr-3 file:cursor-pointer file:rounded-md file:border file:border-line file:bg-transparent file:px-3 file:py-1 file:text-sm file:font-[560]"
        />
      </Field>
      <Button className="sm:w-auto! sm:self-start" look="primary" aria-live="polite">
        {sending ? words.pending : words.submit}
      </Button>
    </form>
  );
}
