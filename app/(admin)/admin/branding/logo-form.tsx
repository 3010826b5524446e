"use client";
import { useId } from "react";
import { FieldScope } from "@/components/form/field-scope";
import { type ActNeeds, ProofFields, type ProofWords } from "@/components/form/proof-fields";
import { Button } from "@/components/ui/button";
import { Field, hintId } from "@/components/ui/field";
import { routes } from "@/lib/routes";

interface LogoFormProps {
  needs: ActNeeds;
  words: ProofWords & { label: string; hint: string; submit: string };
}

/** A picture is sent to an address of its own, with a script and without. */
export function LogoForm({ needs, words }: LogoFormProps) {
  const { proof, comment } = needs;
  return (
    <FieldScope value={useId()}>
      <form
        action={routes.adminBrandingLogo}
        method="post"
        encType="multipart/form-data"
        className="flex flex-wrap items-end gap-3"
      >
        <div className="min-w-0 grow basis-72">
          <Field id="logo" label={words.label} hint={words.hint}>
            <input
              id="logo"
              type="file"
              name="logo"
              required
              accept=".png,.svg,image/png,image/svg+xml"
              aria-describedby={hintId("logo")}
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
