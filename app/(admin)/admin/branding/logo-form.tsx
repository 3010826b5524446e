"use client";
import { type ChangeEvent, type FormEvent, useId, useState } from "react";
import { FieldScope } from "@/components/form/field-scope";
import { type ActNeeds, ProofFields, type ProofWords } from "@/components/form/proof-fields";
import { Button } from "@/components/ui/button";
import { errorId, Field, hintId } from "@/components/ui/field";
import { routes } from "@/lib/routes";

interface LogoFormProps {
  needs: ActNeeds;
  /** The largest picture, in bytes. */
  most: number;
  /** What was wrong with the last one. */
  error?: string;
  words: ProofWords & { label: string; hint: string; submit: string; tooLarge: string };
}

/**
 * A picture is sent to an address of its own, with a script and without. With one, a picture that is too large is told
 * before it is sent.
 */
export function LogoForm({ needs, most, error, words }: LogoFormProps) {
  const { proof, comment } = needs;
  const [size, setSize] = useState<number | null>(null);
  const tooLarge = size !== null && size > most;
  const wrong = tooLarge ? words.tooLarge.replace("{size}", String(Math.ceil(size / 1_024))) : size === null && error;
  const chosen = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => setSize(currentTarget.files?.[0]?.size ?? null);
  const keepBack = (event: FormEvent) => {
    if (tooLarge) event.preventDefault();
  };
  return (
    <FieldScope value={useId()}>
      <form
        action={routes.adminBrandingLogo}
        method="post"
        encType="multipart/form-data"
        className="flex flex-wrap items-end gap-3"
        onSubmit={keepBack}
      >
        <div className="min-w-0 grow basis-72">
          <Field id="logo" label={words.label} hint={words.hint} error={wrong || undefined}>
            <input
              id="logo"
              type="file"
              name="logo"
              required
              accept=".png,.svg,image/png,image/svg+xml"
              aria-invalid={wrong ? true : undefined}
              aria-describedby={wrong ? `${errorId("logo")} ${hintId("logo")}` : hintId("logo")}
              onChange={chosen}
              className="input h-auto py-2 text-[0.9375rem]"
            />
          </Field>
        </div>
        {(proof || comment === "required") && (
          <div className="flex w-full flex-col gap-4">
            <ProofFields state={{}} needs={{ proof, comment: comment === "required" ? comment : "no" }} words={words} />
          </div>
        )}
        <Button className="max-sm:w-full">{words.submit}</Button>
      </form>
    </FieldScope>
  );
}
