import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Entry } from "@/components/ui/entry";
import { Tag } from "@/components/ui/tag";
import { type ListedType, listUserTypes } from "@/lib/domain/user-types/list-user-types";
import { routes } from "@/lib/routes";
import { offers, requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { SavedNote } from "../saved-note";
import { limitWords } from "./limit-words";

export function generateMetadata(): Metadata {
  return { title: words("admin")("places.types") };
}

/** Every user type, what it says, and how many have it (R16). */
export default async function TypesPage({ searchParams }: PageProps<"/admin/types">) {
  const person = await requireAct("types.see");
  const { services, organization } = currentContext();
  const listed = await listUserTypes(services, { organization });
  const types = words("adminTypes");
  const { notice } = await searchParams;
  const mayChange = offers(person, "types.change");
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <PageHeading title={words("admin")("places.types")} lead={types("lead")} />
        {mayChange && (
          <ButtonLink href={routes.adminTypeNew} look="primary" slim>
            {types("add")}
          </ButtonLink>
        )}
      </div>
      <SavedNote notice={notice} sentences={noticeWords()} />
      <Card className="max-sm:p-4">
        <ul>
          {listed.map((type) => (
            <TypeEntry key={type.id} type={type} mayChange={mayChange} />
          ))}
        </ul>
      </Card>
    </>
  );
}

function noticeWords() {
  const types = words("adminTypes");
  return { saved: types("notices.saved"), added: types("notices.added"), removed: types("notices.removed") };
}

function TypeEntry({ type, mayChange }: { type: ListedType; mayChange: boolean }) {
  const types = words("adminTypes");
  const { id, name, maySignIn, getsMail, remembersDevice, users } = type;
  const limits = limitWords(type);
  const title = (
    <>
      {mayChange ? <a href={routes.adminType(id)}>{name}</a> : name}
      <Tag tone={maySignIn ? "good" : "off"}>{types(maySignIn ? "tagMay" : "tagMayNot")}</Tag>
    </>
  );
  const details = [
    types(getsMail ? "mail" : "noMail"),
    ...(maySignIn
      ? [
          types(remembersDevice ? "remembers" : "forgets"),
          types("idle", { length: limits.idle }),
          types("latest", { length: limits.absolute }),
          types("sessions", { count: limits.sessions }),
        ]
      : []),
  ];
  const people = `${routes.adminUsers}?${new URLSearchParams({ type: id })}`;
  return (
    <Entry
      title={title}
      details={details}
      act={
        <a href={people} className="text-sm text-accent underline">
          {types("users", { count: users })}
          <span className="sr-only"> {types("usersOf", { name })}</span>
        </a>
      }
    />
  );
}
