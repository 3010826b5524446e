import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import type { DemoGuide } from "@/lib/demo-guide";
import { policyOf } from "@/lib/domain/policy";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";

/** The people to try, by what they type to sign in, and what is the matter with each. */
export function People({ people, password }: Pick<DemoGuide, "people" | "password">) {
  const demo = words("demo");
  const shell = words("shell");
  const { signIn, activation } = policyOf(currentOrganization());
  const byEmail = signIn.identifier === "email";
  const twinOf = ({ username, email }: DemoGuide["people"][number]) =>
    people.find((other) => byEmail && email && other.email === email && other.username !== username);
  const state = (username: string) =>
    username === "expired" && activation.lifetime === "unlimited"
      ? demo("stillOpens")
      : demo(`states.${username}` as "states.person");
  return (
    <Card className="flex flex-col gap-4">
      <h2>{demo("people")}</h2>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="text-soft">{demo("peopleWords")}</span>
        <span className="flex items-center gap-3">
          <code className="font-mono font-semibold">{password}</code>
          <CopyButton text={password} words={{ copy: shell("copy"), copied: shell("copied") }} />
        </span>
      </div>
      <table className="w-full text-[0.9375rem]">
        <thead className="text-left text-[0.8125rem] text-soft">
          <tr className="border-b border-line">
            <th className="py-2 pr-4 font-medium">{words("account")(byEmail ? "email" : "username")}</th>
            <th className="py-2 font-medium">{demo("state")}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((one) => {
            const twin = twinOf(one);
            return (
              <tr key={one.username} className="border-b border-line align-top last:border-0">
                <td className="py-2 pr-4 font-mono text-sm font-semibold select-all">
                  {byEmail && one.email ? <Address email={one.email} /> : one.username}
                </td>
                <td className="py-2">
                  {twin && <b className="block font-mono text-sm">{one.username}</b>}
                  {twin ? demo("sharesAddress", { username: twin.username }) : state(one.username)}
                  {!one.hasPassword && <span className="text-soft"> · {demo("noPassword")}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}

/** An address that breaks before its host where the column is narrow. */
function Address({ email }: { email: string }) {
  const at = email.lastIndexOf("@");
  return (
    <>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </>
  );
}
