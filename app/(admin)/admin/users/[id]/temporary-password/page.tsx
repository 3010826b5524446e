import type { Metadata } from "next";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { needsOf } from "@/lib/web/administrator";
import { currentBrand } from "@/lib/web/brand";
import { needsCaller } from "@/lib/web/caller";
import { currentOrganization } from "@/lib/web/context";
import { duration } from "@/lib/web/locale/duration";
import { words } from "@/lib/web/locale/words";
import { optionalRowId } from "@/lib/web/row-id";
import { requireSubject } from "@/lib/web/subject";
import { supportWay } from "../../../../../(door)/ask";
import { actWords } from "../act-words";
import { CallerFirst } from "../caller-first";
import { Notice } from "../notice";
import { titleOf } from "../title-of";
import { TemporaryForm } from "./temporary-form";

export const generateMetadata = async ({
  params,
}: PageProps<"/admin/users/[id]/temporary-password">): Promise<Metadata> =>
  titleOf((await params).id, words("adminUser")("temporary.title"));

/** A password that is handed over: what it does, then shown this once, with a slip to print (T14). */
export default async function TemporaryPasswordPage({
  params,
  searchParams,
}: PageProps<"/admin/users/[id]/temporary-password">) {
  const act = "user.set-temporary-password";
  const { person, profile } = await requireSubject(act, (await params).id);
  const { notice, ...asked } = await searchParams;
  const caseId = optionalRowId(asked.case);
  const { userId, name, username } = profile;
  const { number, origin, policy } = currentOrganization();
  const text = words("adminUser");
  const help = supportWay(username);
  const lasts = duration(policyOf({ policy }).password.temporary);
  const first = await needsCaller(act, { person, profile });
  const before = (
    <header className="flex flex-col gap-1.5">
      <h2 className="text-xl">{text("temporary.title")}</h2>
      <p className="text-soft">{text("temporary.lead", { name, lasts })}</p>
    </header>
  );
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <Notice name={notice} profile={profile} />
      {first ? (
        <>
          {before}
          <CallerFirst userId={userId} goal="temporary-password" primary />
        </>
      ) : (
        <TemporaryForm
          userId={userId}
          caseId={caseId}
          needs={needsOf(person, act)}
          back={caseId ? routes.adminRequest(caseId) : routes.adminUser(userId)}
          before={before}
          words={{
            ...actWords(text("temporary.submit")),
            effects: [text("temporary.ends"), text("temporary.told"), text("temporary.once")],
          }}
          slip={{
            heading: text("slip.heading", { name }),
            title: text("slip.title", { name }),
            brand: currentBrand(),
            number: text("slip.number", { number: String(number) }),
            facts: [
              [text("slip.where"), `${origin}${routes.signIn}`],
              [text("slip.username"), username],
            ],
            help: help && { name: text("slip.help"), way: help },
            password: text("slip.password"),
            until: text("slip.until"),
            afterwards: text("slip.then"),
            shownOnce: text("slip.shownOnce"),
            print: text("slip.print"),
            copy: words("shell")("copy"),
            copied: words("shell")("copied"),
            done: text("slip.done"),
          }}
        />
      )}
    </div>
  );
}
