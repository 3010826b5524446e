import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { policyOf } from "@/lib/domain/policy";
import { newlyShort } from "@/lib/domain/policy-changes/falls-short";
import {
  type PolicyWish,
  parseWish,
  policySeal,
  wishedPolicy,
  wishQuery,
} from "@/lib/domain/policy-changes/policy-wish";
import { refusalOfAuthor } from "@/lib/domain/policy-changes/refuse-author";
import { rehearsePolicy } from "@/lib/domain/policy-changes/rehearse-policy";
import { routes } from "@/lib/routes";
import { needsOf, requireAct } from "@/lib/web/administrator";
import { currentContext, currentOrganization } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { passwordWords } from "@/lib/web/locale/password-words";
import { shortfall } from "@/lib/web/locale/setting-words";
import { words } from "@/lib/web/locale/words";
import { administratorSentence } from "@/lib/web/refusal-sentence";
import { currentVisit } from "@/lib/web/visit";
import { savePolicyAction } from "../actions";
import { Differences } from "./differences";
import { EffectsThen } from "./effects-then";
import { PresetNotes } from "./preset-notes";
import { RehearsalCard } from "./rehearsal-card";
import { SavePolicyForm } from "./save-policy-form";

export function generateMetadata(): Metadata {
  return { title: words("adminPolicy")("reviewTitle") };
}

/** What a change would do: the difference, the rehearsal, and what stands in its way. Nothing is saved yet. */
export default async function ReviewPage({ searchParams }: PageProps<"/admin/policy/review">) {
  await requireAct("policy.change");
  const wish = parseWish(await searchParams);
  const organization = currentOrganization();
  const wished = wish && wishedPolicy(organization, wish);
  if (!wish || !wished?.ok) redirect(routes.adminPolicy);
  const { services } = currentContext();
  const text = words("adminPolicy");
  const { policy, changes, preset } = wished.value;
  const same = changes.length === 0 && preset === organization.preset;
  const barred = await refusalOfAuthor(services, await currentVisit(), policy);
  return (
    <>
      <p>
        <a href={back(wish)}>{text("backToPolicy")}</a>
      </p>
      <PageHeading title={titleOf(wish)} lead={text(same ? "reviewSame" : "reviewNothingYet")} />
      {barred && (
        <Note tone="bad" role="alert">
          <p className="font-[560] text-bad">{administratorSentence(barred)}</p>
        </Note>
      )}
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_21rem] xl:grid-rows-[auto_1fr]">
        {changes.length > 0 && (
          <div className="min-w-0 xl:col-start-2">
            <RehearsalCard rehearsal={await rehearsePolicy(services, organization, policy)} />
          </div>
        )}
        <div className="flex min-w-0 flex-col gap-6 xl:col-start-1 xl:row-span-2 xl:row-start-1">
          {changes.length > 0 && <Differences changes={changes} wishedPolicy={policy} />}
          {wish.preset && <PresetNotes preset={wish.preset} />}
          {changes.length > 0 && <EffectsThen changes={changes} policy={policy} />}
        </div>
        <div className="min-w-0 xl:sticky xl:top-6 xl:col-start-2">
          {same || barred ? (
            <ButtonLink href={back(wish)}>{text("changeMore")}</ButtonLink>
          ) : (
            <Save wish={wish} short={newlyShort(policyOf(organization), policy)} />
          )}
        </div>
      </div>
    </>
  );
}

/** Back to the form, with everything that was typed. */
const back = (wish: PolicyWish) => {
  const query = new URLSearchParams(wishQuery(wish)).toString();
  return query ? `${routes.adminPolicy}?${query}` : routes.adminPolicy;
};

function titleOf({ preset }: PolicyWish): string {
  const text = words("adminPolicy");
  return preset ? text("reviewPreset", { preset: words("policy")(`presets.${preset}.name`) }) : text("reviewTitle");
}

async function Save({ wish, short }: { wish: PolicyWish; short: ReturnType<typeof newlyShort> }) {
  const person = await requireAct("policy.change");
  const text = words("adminPolicy");
  const admin = words("admin");
  return (
    <Card>
      <SavePolicyForm
        action={savePolicyAction}
        hidden={{ ...wishQuery(wish), seen: policySeal(currentOrganization()) }}
        needs={needsOf(person, "policy.change")}
        short={short.map((path) => shortfall(currentLanguage(), path))}
        again={`${routes.adminPolicyReview}?${new URLSearchParams(wishQuery(wish))}`}
        words={{
          ...passwordWords(),
          proof: admin("proof"),
          proofHint: admin("proofHint"),
          comment: admin("comment"),
          commentHint: admin("commentHint"),
          addComment: admin("addComment"),
          heading: text("saveHeading"),
          lead: text("saveLead"),
          accept: text("accept"),
          again: text("lookAgain"),
          submit: text("save"),
          pending: text("saving"),
        }}
      />
    </Card>
  );
}
