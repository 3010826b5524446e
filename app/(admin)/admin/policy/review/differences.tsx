import { Card } from "@/components/ui/card";
import { type Policy, policyOf } from "@/lib/domain/policy";
import type { SettingChange } from "@/lib/domain/policy-changes/setting-values";
import { settingOf } from "@/lib/domain/policy-changes/settings";
import { currentOrganization } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { settingNameIn, settingValueIn, shortfalls } from "@/lib/web/locale/setting-words";
import { words } from "@/lib/web/locale/words";
import { ShortfallNote } from "../shortfall-note";

const head = "border-b border-line pb-2 text-left text-[0.8125rem] font-medium text-soft";
const cell = "[overflow-wrap:anywhere] border-b border-line py-2.5 pr-6 align-top group-last:border-0";

/** What changes, side by side: the setting, now, then. On a telephone one below the other. */
export function Differences({ changes, wishedPolicy }: { changes: readonly SettingChange[]; wishedPolicy: Policy }) {
  const text = words("adminPolicy");
  const language = currentLanguage();
  const short = shortfalls(language, wishedPolicy);
  const before = shortfalls(language, policyOf(currentOrganization()));
  return (
    <Card>
      <table className="w-full table-fixed text-[0.9375rem] max-sm:block">
        <thead className="max-sm:sr-only">
          <tr>
            {(["setting", "now", "then"] as const).map((name) => (
              <th key={name} scope="col" className={`${head} first:w-[40%]`}>
                {text(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {changes.map(({ path, from, to }) => (
            <tr
              key={path}
              className="group max-sm:block max-sm:border-b max-sm:border-line max-sm:py-3 max-sm:first:pt-0 max-sm:last:border-0 max-sm:last:pb-0"
            >
              <th scope="row" className={`${cell} text-left font-[560] max-sm:block max-sm:border-0 max-sm:py-0`}>
                {settingNameIn(language, path)}
                <span className="block text-[0.8125rem] font-normal text-soft">
                  {words("policy")(`groups.${settingOf(path).group}`)}
                </span>
              </th>
              <td className={`${cell} text-soft max-sm:block max-sm:border-0 max-sm:py-0.5`}>
                <span className="sm:hidden">{text("now")}: </span>
                {settingValueIn(language, path, from)}
                {before.has(path) && !short.has(path) && (
                  <span className="block text-[0.8125rem]">{before.get(path)}</span>
                )}
              </td>
              <td className={`${cell} pr-0! font-[560] max-sm:block max-sm:border-0 max-sm:py-0.5`}>
                <span className="font-normal text-soft sm:hidden">{text("then")}: </span>
                {settingValueIn(language, path, to)}
                {short.has(path) && <ShortfallNote words={short.get(path) ?? ""} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
