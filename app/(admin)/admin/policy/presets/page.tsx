import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { policyOf } from "@/lib/domain/policy";
import { presetOf, presetPolicy } from "@/lib/domain/policy-changes/policy-wish";
import { differences } from "@/lib/domain/policy-changes/setting-values";
import { type PresetName, presetNames, presets } from "@/lib/domain/presets";
import { routes } from "@/lib/routes";
import { requireAct } from "@/lib/web/administrator";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";

export function generateMetadata(): Metadata {
  return { title: words("adminPolicy")("presetsTitle") };
}

/** The six presets: what each is for, and how far it is from what is in force. */
export default async function PresetsPage() {
  await requireAct("policy.see");
  const text = words("adminPolicy");
  return (
    <>
      <p>
        <a href={routes.adminPolicy}>{text("backToPolicy")}</a>
      </p>
      <PageHeading title={text("presetsTitle")} lead={text("presetsLead")} />
      <Card>
        <ul>
          {presetNames.map((name) => (
            <Preset key={name} name={name} />
          ))}
        </ul>
      </Card>
    </>
  );
}

function Preset({ name }: { name: PresetName }) {
  const text = words("adminPolicy");
  const organization = currentOrganization();
  const count = differences(policyOf(organization), presetPolicy(name)).length;
  const title = words("policy")(`presets.${name}.name`);
  const { departures, later } = presets[name];
  const notes = departures.length + later.length;
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line py-4 first:pt-0 last:border-0 last:pb-0">
      <div className="min-w-0 grow basis-72">
        <div className="flex flex-wrap items-center gap-2.5">
          <h2>{title}</h2>
          {presetOf(organization) === name && <Tag tone="good">{text("chosen")}</Tag>}
        </div>
        <p className="text-[0.9375rem]">{words("policy")(`presets.${name}.about`)}</p>
        <p className="text-sm text-soft">
          {text("differs", { count })}
          {notes > 0 && ` · ${text("presetNotes", { count: notes })}`}
        </p>
      </div>
      <ButtonLink
        href={`${routes.adminPolicyReview}?${new URLSearchParams({ preset: name })}`}
        aria-label={text("compareWith", { preset: title })}
      >
        {text("compare")}
      </ButtonLink>
    </li>
  );
}
