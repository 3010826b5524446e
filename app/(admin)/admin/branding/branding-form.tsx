"use client";
import { type FormEvent, useState } from "react";
import { FormEnd } from "@/components/form/form-end";
import { FormStart } from "@/components/form/form-start";
import type { ActNeeds } from "@/components/form/proof-fields";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { type FormAction, useFormState } from "@/components/form/use-form-state";
import { contactWay } from "@/components/shell/contact-way";
import { Card } from "@/components/ui/card";
import type { Branding } from "@/lib/domain/branding/change-branding";
import type { FormState } from "@/lib/forms/form-state";
import { AccentField } from "./accent-field";
import type { BrandingWords } from "./branding-words";
import { SignInLook } from "./sign-in-look";

interface BrandingFormProps {
  action: FormAction;
  branding: Branding;
  seen: string;
  brand: { name: string; number: number; hasLogo: boolean };
  usualLabels: readonly { label: string; shown: string }[];
  zones: readonly string[];
  languages: readonly { code: string; name: string }[];
  needs: ActNeeds;
  words: BrandingWords;
}

type Live = Record<"name" | "accent" | "supportContact" | "signInWords" | "troubleLabel", string>;

/** What is typed comes to life beside the form; it is saved by the button alone. */
export function BrandingForm(props: BrandingFormProps) {
  const { action, branding, seen, brand, usualLabels, needs, words } = props;
  const { state, send, pending, form } = useFormState(action);
  const value = (name: keyof Branding) => state.values?.[name] ?? branding[name] ?? "";
  const [live, setLive] = useState<Live>({
    name: branding.name,
    accent: branding.accent,
    supportContact: branding.supportContact ?? "",
    signInWords: branding.signInWords ?? "",
    troubleLabel: branding.troubleLabel,
  });
  const follow = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    const typed = new FormData(currentTarget);
    const names = Object.keys(live) as (keyof Live)[];
    setLive(Object.fromEntries(names.map((name) => [name, String(typed.get(name) ?? "")])) as Live);
  };
  const label = usualLabels.find((usual) => usual.label === live.troubleLabel)?.shown ?? live.troubleLabel;
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <Card>
        <form ref={form} action={send} onInput={follow} className="flex flex-col gap-5">
          <FormStart state={state} hidden={{ seen }} />
          <TextField
            name="name"
            label={words.name}
            defaultValue={value("name")}
            error={state.fields?.name}
            maxLength={120}
            autoComplete="off"
          />
          <AccentField value={value("accent")} live={live.accent} error={state.fields?.accent} words={words} />
          <Speaking {...props} state={state} value={value} contact={live.supportContact} />
          <FormEnd state={state} pending={pending} needs={needs} words={words} />
        </form>
      </Card>
      <SignInLook
        brand={brand}
        name={live.name}
        accent={live.accent}
        own={live.signInWords}
        trouble={label}
        words={words}
      />
    </div>
  );
}

type SpeakingProps = BrandingFormProps & {
  state: FormState;
  value: (name: keyof Branding) => string;
  contact: string;
};

/** The fields of what is said, and in which language and zone. */
function Speaking({ state, value, contact, usualLabels, zones, languages, brand, words }: SpeakingProps) {
  const errors = state.fields ?? {};
  const way = contact.trim() ? contactWay(contact, "").kind : "none";
  return (
    <>
      <TextArea
        name="signInWords"
        label={words.signInWords}
        hint={words.signInWordsHint}
        error={errors.signInWords}
        most={500}
        rows={3}
        value={value("signInWords")}
      />
      <TextField
        name="troubleLabel"
        label={words.troubleLabel}
        hint={words.troubleLabelHint}
        error={errors.troubleLabel}
        defaultValue={value("troubleLabel")}
        maxLength={60}
        list="trouble-labels"
        autoComplete="off"
      />
      <datalist id="trouble-labels">
        {usualLabels.map(({ label, shown }) => (
          <option key={label} value={label} label={shown} />
        ))}
      </datalist>
      <TextField
        name="supportContact"
        label={words.supportContact}
        hint={`${words.supportContactHint} ${words.way[way]}`}
        error={errors.supportContact}
        defaultValue={value("supportContact")}
        maxLength={200}
        required={false}
        autoComplete="off"
      />
      <TextArea
        name="terms"
        label={words.terms}
        hint={words.termsHint}
        error={errors.terms}
        most={16_000}
        rows={5}
        value={value("terms")}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="timeZone"
          label={words.timeZone}
          hint={words.timeZoneHint}
          error={errors.timeZone}
          defaultValue={value("timeZone")}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        />
        <SelectField
          name="language"
          label={words.language}
          hint={words.languageHint}
          error={errors.language}
          defaultValue={value("language")}
          options={languages.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
      <div className="rounded-field bg-ground px-3.5 py-3 text-sm">
        <p>
          {words.number} <b className="font-mono">{brand.number}</b>
        </p>
        <p className="text-soft">{words.numberHint}</p>
      </div>
    </>
  );
}
