import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { requestFields } from "@/lib/domain/cases/request-fields";
import { policyOf } from "@/lib/domain/policy";
import { parseWish, presetOf, presetPolicy, wishedPolicy } from "@/lib/domain/policy-changes/policy-wish";
import { readLastChange } from "@/lib/domain/policy-changes/read-last-change";
import { differences, storedPolicy } from "@/lib/domain/policy-changes/setting-values";
import { settingGroups, settings } from "@/lib/domain/policy-changes/settings";
import { listTypesAndRoles } from "@/lib/domain/users/list-types-and-roles";
import { routes } from "@/lib/routes";
import { offers, requireAct } from "@/lib/web/administrator";
import { currentContext, currentOrganization } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { policyEffects } from "@/lib/web/locale/policy-effects";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { reviewPolicyAction } from "./actions";
import { fieldView } from "./field-view";
import type { TableView } from "./fields-table";
import { PolicyForm } from "./policy-form";

export function generateMetadata(): Metadata {
  return { title: words("adminPolicy")("title") };
}

const notices = ["saved", "saved-unmailed"] as const;

/** Every setting with its meaning, its bounds, and what it comes to. */
export default async function PolicyPage({ searchParams }: PageProps<"/admin/policy">) {
  const person = await requireAct("policy.see");
  const { notice, ...query } = await searchParams;
  const { services } = currentContext();
  const organization = currentOrganization();
  const text = words("adminPolicy");
  const language = currentLanguage();
  const said = notices.find((known) => known === notice);
  const wish = parseWish(query);
  const wished = wish && wishedPolicy(organization, wish);
  const policy = wished?.ok ? wished.value.policy : policyOf(organization);
  const present = wished?.ok ? { preset: wished.value.preset, policy: wished.value.policy } : organization;
  const place = { language, timeZone: organization.timeZone, now: services.clock.now() };
  const last = await readLastChange(services.db, organization);
  const types = (await listTypesAndRoles(services, { organization })).types.map(({ name }) => name);
  const groups = settingGroups.map((group) => ({
    id: group,
    name: words("policy")(`groups.${group}`),
    effects: policyEffects(place, policy, group),
    fields: settings
      .filter((one) => one.group === group)
      .map((one) => fieldView({ language, policy, present, types }, one)),
    table: group === "requests" ? requestsTable() : undefined,
  }));
  return (
    <>
      <PageHeading title={text("title")} lead={text("lead")} />
      {said && (
        <Note tone="good" role="status">
          {text(`notice.${said}`)}
        </Note>
      )}
      <PresetCard last={last ? text("last", { who: last.by ?? text("undoLink"), at: dateAndTime(last.at) }) : null} />
      <nav aria-label={text("groups")} className="flex flex-wrap gap-x-4 gap-y-1.5 text-sm">
        {groups.map(({ id, name }) => (
          <a key={id} href={`#${id}`}>
            {name}
          </a>
        ))}
      </nav>
      <PolicyForm
        action={reviewPolicyAction}
        groups={groups}
        shown={JSON.stringify(storedPolicy(policyOf(organization)))}
        words={{
          backToPreset: text("backToPreset"),
          unit: text("unit"),
          inForce: text(wished?.ok ? "inForceThen" : "inForce"),
          wrong: text("wrong"),
          submit: text("review"),
          pending: text("reviewing"),
          lead: offers(person, "policy.change") ? text("reviewLead") : "",
        }}
      />
    </>
  );
}

/** Which request asks for which field. */
function requestsTable(): TableView {
  const text = words("adminPolicy.requestFields");
  return {
    ...{ caption: words("policy")("groups.requests"), field: text("field"), never: text("never") },
    forms: (["account", "support"] as const).map((name) => ({ name, label: text(name) })),
    fields: requestFields.map((name) => ({ name, label: text(`names.${name}`) })),
  };
}

/** From which preset the organization counts, how far it is from it, and who changed it last. */
function PresetCard({ last }: { last: string | null }) {
  const organization = currentOrganization();
  const text = words("adminPolicy");
  const preset = presetOf(organization);
  const departs = differences(presetPolicy(preset), policyOf(organization)).length;
  return (
    <Card className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 grow basis-72">
        <div className="flex flex-wrap items-center gap-2.5">
          <h2>{text("preset", { preset: words("policy")(`presets.${preset}.name`) })}</h2>
          <Tag tone={departs > 0 ? "wait" : "good"}>{text("departs", { count: departs })}</Tag>
        </div>
        <p className="text-sm text-soft">{words("policy")(`presets.${preset}.about`)}</p>
        {last && <p className="mt-1 text-sm text-soft">{last}</p>}
      </div>
      <ButtonLink href={routes.adminPolicyPresets}>{text("presets")}</ButtonLink>
    </Card>
  );
}
