import type { Metadata } from "next";
import { EditForm } from "@/components/admin/edit-form";
import { Section } from "@/components/admin/section";
import { routes } from "@/lib/routes";
import { needsOf } from "@/lib/web/administrator";
import { words } from "@/lib/web/locale/words";
import { requireSubject } from "@/lib/web/subject";
import { actWords } from "../act-words";
import { titleOf } from "../title-of";
import { removeUserAction } from "./actions";

export const generateMetadata = async ({ params }: PageProps<"/admin/users/[id]/remove">): Promise<Metadata> =>
  titleOf((await params).id, words("adminUser")("remove.title"));

/** The last question before somebody is gone (R76). */
export default async function RemoveUserPage({ params }: PageProps<"/admin/users/[id]/remove">) {
  const act = "user.remove";
  const { person, profile } = await requireSubject(act, (await params).id);
  const { userId, username, name } = profile;
  const text = words("adminUser");
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <Section title={text("remove.title")}>
        <p>{text("remove.lead", { name })}</p>
        <ul className="list-disc pl-5 text-[0.9375rem] marker:text-soft">
          <li>{text("remove.goes")}</li>
          <li>{text("remove.stays")}</li>
          <li>
            {text.rich("remove.instead", {
              username,
              suspend: (words) => <a href={routes.adminUser(userId)}>{words}</a>,
            })}
          </li>
        </ul>
        <EditForm
          action={removeUserAction}
          hidden={{ userId }}
          look="danger"
          fields={[
            {
              kind: "text",
              name: "confirmation",
              label: text("remove.confirmation", { username }),
              value: "",
              required: true,
            },
          ]}
          needs={needsOf(person, act)}
          words={actWords(text("remove.submit"))}
        />
      </Section>
    </div>
  );
}
