import type { Metadata } from "next";
import { ActForm } from "@/components/form/act-form";
import { FormAlert } from "@/components/form/form-alert";
import { Mark } from "@/components/shell/mark";
import { PageHeading } from "@/components/shell/page-heading";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { brandingOf, brandingSeal } from "@/lib/domain/branding/change-branding";
import { kilobytes, largestLogo } from "@/lib/domain/branding/change-logo";
import { languageNames, languages } from "@/lib/language";
import { needsOf, requireAct } from "@/lib/web/administrator";
import { currentBrand } from "@/lib/web/brand";
import { currentOrganization } from "@/lib/web/context";
import { troubleLabel, usualTroubleLabels } from "@/lib/web/locale/trouble-label";
import { words } from "@/lib/web/locale/words";
import { administratorSentence } from "@/lib/web/refusal-sentence";
import { actWords } from "../act-words";
import { changeBrandingAction, removeLogoAction } from "./actions";
import { BrandingForm } from "./branding-form";
import { brandingWords } from "./branding-words";
import { LogoForm } from "./logo-form";

export function generateMetadata(): Metadata {
  return { title: words("adminBranding")("title") };
}

const notices = ["saved", "same", "logo-saved", "logo-cleaned", "logo-removed"] as const;
const logoRefusals = ["logo-missing", "logo-too-large", "logo-unreadable"] as const;
const refusals = [
  ...logoRefusals,
  ...(["proof-needed", "wrong-proof", "device-locked", "invalid-credentials", "comment-missing", "busy"] as const),
];

/** How the organization looks and speaks, with the sign-in page as it will be beside it. */
export default async function BrandingPage({ searchParams }: PageProps<"/admin/branding">) {
  const person = await requireAct("branding.change");
  const { notice, refused, size } = await searchParams;
  const organization = currentOrganization();
  const text = words("adminBranding");
  const said = notices.find((known) => known === notice);
  const code = refusals.find((known) => known === refused);
  const ofLogo = logoRefusals.find((known) => known === code);
  const needs = needsOf(person, "branding.change");
  const zones = Intl.supportedValuesOf("timeZone");
  return (
    <>
      <PageHeading title={text("title")} lead={text("lead")} />
      {said && (
        <Note tone={said === "same" ? "plain" : "good"} role="status">
          {text(`notice.${said}`)}
        </Note>
      )}
      <BrandingForm
        action={changeBrandingAction}
        branding={brandingOf(organization)}
        seen={brandingSeal(organization)}
        brand={currentBrand()}
        usualLabels={usualTroubleLabels.map((label) => ({ label, shown: troubleLabel(label) }))}
        zones={zones.includes("UTC") ? zones : ["UTC", ...zones]}
        languages={languages.map((code) => ({ code, name: languageNames[code] }))}
        needs={needs}
        words={brandingWords()}
      />
      <Card className="flex flex-col gap-4">
        <h2>{text("logo")}</h2>
        {code && !ofLogo && <FormAlert sentence={administratorSentence({ code })} />}
        <div className="flex items-center gap-4">
          <Mark {...currentBrand()} />
          <p className="text-sm text-soft">{text(currentBrand().hasLogo ? "logoNow" : "logoNone")}</p>
        </div>
        <LogoForm
          needs={needs}
          most={largestLogo}
          error={ofLogo && logoSentence(ofLogo, size)}
          words={{
            ...actWords(text("logoSubmit"), text("saving")),
            label: text("logoChoose"),
            hint: text("logoHint"),
            tooLarge: logoSentence("logo-too-large", "{size}"),
          }}
        />
        {currentBrand().hasLogo && (
          <div className="sm:w-fit">
            <ActForm
              action={removeLogoAction}
              needs={{ ...needs, comment: needs.comment === "required" ? "required" : "no" }}
              look="plain"
              slim
              words={actWords(text("logoRemove"), text("saving"))}
            />
          </div>
        )}
      </Card>
    </>
  );
}

/** What is wrong with a picture; how large it was stands in the address. */
function logoSentence(code: (typeof logoRefusals)[number], size: unknown): string {
  const { size: least, most } = kilobytes(largestLogo + 1);
  const told = typeof size === "string" && /^(\d{1,6}|\{size\})$/.test(size) ? size : least;
  return administratorSentence({ code, facts: { size: told, most } });
}
