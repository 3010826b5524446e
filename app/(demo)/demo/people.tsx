import type { DemoGuide } from "@/lib/demo-guide";
import { words } from "@/lib/web/locale/words";

/** The people to try, and what is the matter with each. */
export function People({ people }: { people: DemoGuide["people"] }) {
  const demo = words("demo");
  return (
    <table className="w-full text-[0.9375rem]">
      <thead className="text-left text-[0.8125rem] text-soft">
        <tr className="border-b border-line">
          <th className="py-2 pr-3 font-medium">{demo("person")}</th>
          <th className="py-2 font-medium">{demo("state")}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ username, hasPassword }) => (
          <tr key={username} className="border-b border-line align-top last:border-0">
            <td className="py-2 pr-3 font-mono text-sm font-semibold whitespace-nowrap">{username}</td>
            <td className="py-2">
              {demo(`states.${username}` as "states.person")}
              {!hasPassword && <span className="text-soft"> · {demo("noPassword")}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
