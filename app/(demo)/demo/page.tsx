import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { policyOf } from "@/lib/domain/policy";
import { presetOf } from "@/lib/domain/policy-changes/policy-wish";
import { presets } from "@/lib/domain/presets";
import { routes } from "@/lib/routes";
import { currentOrganization } from "@/lib/web/context";
import { demoGuide } from "@/lib/web/demo-guide";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { policyRules } from "@/lib/web/locale/policy-rules";
import { words } from "@/lib/web/locale/words";
import { Organizations } from "./organizations";
import { People } from "./people";

export function generateMetadata(): Metadata {
  return { title: words("demo")("title") };
}

/** What can be tried here: the people with their states, and this organization's rules. */
export default function DemoPage() {
  const organization = currentOrganization();
  const guide = demoGuide();
  const demo = words("demo");
  const preset = presetOf(organization);
  return (
    <>
      <PageHeading title={demo("heading", { organization: organization.name })} lead={demo("lead")} />
      <div className="flex flex-wrap gap-3">
        <ButtonLink look="primary" href={routes.signIn}>
          {demo("openSignIn")}
        </ButtonLink>
        <ButtonLink href={routes.mailbox}>{demo("openMailbox")}</ButtonLink>
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex flex-col gap-6 max-lg:contents">
          <People people={guide.people} password={guide.password} />
          <Preset preset={preset} />
        </div>
        <div className="flex flex-col gap-6 max-lg:contents">
          <Organizations organizations={guide.organizations} here={organization.origin} />
          <Card className="flex flex-col gap-3">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <h2>{demo("rules")}</h2>
              <Tag>{words("policy")(`presets.${preset}.name`)}</Tag>
            </div>
            <ul className="flex list-disc flex-col gap-2 pl-5 text-sm">
              {policyRules(currentLanguage(), policyOf(organization)).map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
    </>
  );
}

function Preset({ preset }: { preset: ReturnType<typeof presetOf> }) {
  const demo = words("demo");
  const policy = words("policy");
  const { later, departures } = presets[preset];
  if (later.length + departures.length === 0) return null;
  return (
    <Card className="flex flex-col gap-3 text-sm max-lg:order-last">
      {departures.length > 0 && (
        <>
          <h2>{demo("departs")}</h2>
          <ul className="flex list-disc flex-col gap-1.5 pl-5">
            {departures.map((departure) => (
              <li key={departure}>{policy(`departures.${departure}`)}</li>
            ))}
          </ul>
        </>
      )}
      {later.length > 0 && (
        <>
          <h2>{demo("later")}</h2>
          <ul className="flex list-disc flex-col gap-1.5 pl-5 text-soft">
            {later.map((setting) => (
              <li key={setting}>{policy(`later.${setting}`)}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
