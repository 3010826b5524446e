import { Card } from "@/components/ui/card";
import { type Policy, policyOf } from "@/lib/domain/policy";
import type { SettingChange } from "@/lib/domain/policy-changes/setting-values";
import { settingOf } from "@/lib/domain/policy-changes/settings";
import { currentContext } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { policyEffects } from "@/lib/web/locale/policy-effects";
import { words } from "@/lib/web/locale/words";

/** The sentences that would be different, as they would be; folded, since the differences say the same shorter. */
export function EffectsThen({ changes, policy }: { changes: readonly SettingChange[]; policy: Policy }) {
  const { organization, services } = currentContext();
  const place = { language: currentLanguage(), timeZone: organization.timeZone, now: services.clock.now() };
  const present = policyOf(organization);
  const groups = [...new Set(changes.map(({ path }) => settingOf(path).group))];
  const fresh = groups
    .map((group) => {
      const before = policyEffects(place, present, group);
      return { group, sentences: policyEffects(place, policy, group).filter((one) => !before.includes(one)) };
    })
    .filter(({ sentences }) => sentences.length > 0);
  if (fresh.length === 0) return null;
  return (
    <Card>
      <details>
        <summary className="w-fit cursor-pointer">
          <h2 className="inline">{words("adminPolicy")("thenHolds")}</h2>
        </summary>
        <div className="mt-3 flex flex-col gap-3">
          {fresh.map(({ group, sentences }) => (
            <section key={group} className="text-[0.9375rem]">
              <h3 className="font-[560]">{words("policy")(`groups.${group}`)}</h3>
              <ul className="flex list-disc flex-col gap-1 pl-5">
                {sentences.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </details>
    </Card>
  );
}
