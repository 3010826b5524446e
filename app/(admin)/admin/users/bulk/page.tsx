import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { type EditField, EditForm } from "@/components/admin/edit-form";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { type BulkAct, type BulkChoice, bulkActs } from "@/lib/domain/bulk/bulk-act";
import { countChosen, someChosen } from "@/lib/domain/bulk/chosen";
import { listChoices } from "@/lib/domain/users/list-choices";
import { needsOf, requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../[id]/act-words";
import { type Params, queryFields, readUserQuery, userListHref } from "../user-query";
import { startBulkAction } from "./actions";
import { allOf, someIds } from "./choice";

export function generateMetadata(): Metadata {
  return { title: words("adminUsers")("bulk.title") };
}

/** So many names stand there for whoever confirms. */
const shown = 8;

/** Asks, before something is done to many people at once: what, and to how many. */
export default async function BulkPage({ searchParams }: PageProps<"/admin/users/bulk">) {
  const person = await requireAct("users.bulk");
  const params: Params = await searchParams;
  const { services, organization } = currentContext();
  const query = readUserQuery(params);
  const filter = new URLSearchParams(queryFields(query)).toString();
  const ids = params.all ? [] : someIds([params.id ?? []].flat());
  const choice: BulkChoice = params.all ? allOf(params) : { ids };
  const viewer = { organization, actor: person, now: services.clock.now() };
  const [total, names, choices] = await Promise.all([
    countChosen(services.db, viewer, choice),
    someChosen(services.db, viewer, choice, shown),
    listChoices(services, organization, person),
  ]);
  const act = bulkActs.find((one) => one === params.act) ?? "send-activation";
  const text = words("adminUsers");
  const more = total - names.length;
  return (
    <>
      <PageHeading title={text(`bulk.acts.${act}`)} lead={text(`bulk.leads.${act}`)} />
      <Card className="flex max-w-2xl flex-col gap-5">
        {total === 0 ? (
          <p className="font-[560]">{text("bulk.nobody")}</p>
        ) : (
          <>
            <div>
              <p className="text-lg font-semibold">{text("bulk.count", { count: total })}</p>
              <p className="text-[0.9375rem] text-soft">
                {names.join(text("bulk.between"))} {more > 0 && text("bulk.more", { count: more })}
              </p>
            </div>
            <EditForm
              action={startBulkAction}
              hidden={{
                runId: randomUUID(),
                act,
                total: String(total),
                ...(params.all ? { filter } : { ids: ids.join(",") }),
              }}
              fields={fieldsOf(act, choices)}
              look="primary"
              needs={needsOf(person, "users.bulk")}
              words={actWords(text(`bulk.starts.${act}`, { count: total }))}
            />
          </>
        )}
        <ButtonLink slim className="self-start" href={userListHref(query)}>
          {text("bulk.back")}
        </ButtonLink>
      </Card>
    </>
  );
}

function fieldsOf(act: BulkAct, { types, roles }: Awaited<ReturnType<typeof listChoices>>): EditField[] {
  const text = words("adminUsers");
  const choose = { value: "", label: text("bulk.choose") };
  const options = (some: typeof types) => [choose, ...some.map(({ id, name }) => ({ value: id, label: name }))];
  if (act === "change-type")
    return [{ kind: "select", name: "typeId", label: text("bulk.newType"), value: "", options: options(types) }];
  if (act === "add-role")
    return [{ kind: "select", name: "roleId", label: text("bulk.newRole"), value: "", options: options(roles) }];
  return [];
}
