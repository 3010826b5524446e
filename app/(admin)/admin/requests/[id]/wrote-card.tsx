import { Section } from "@/components/admin/section";
import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import type { ReadCase } from "@/lib/domain/cases/read-case";
import { isLanguage, languageNames } from "@/lib/language";
import { dateAndTime, moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";

/** What they wrote, as text: nothing of it is proven. */
export function WroteCard({ read }: { read: ReadCase }) {
  const text = words("adminRequests");
  const { name, email, emailConfirmedAt, phone, department, roleWanted, username, topic, comment, goodUntil } = read;
  const address = read.openedById
    ? null
    : email
      ? text(emailConfirmedAt ? "emailConfirmed" : "emailUnconfirmed", { email })
      : text("noEmail");
  const facts: [string, string | null][] = [
    [text("name"), name],
    [text("topic"), topic && words("request")(`topics.${topic}`)],
    [text("email"), address],
    [text("username"), username],
    [text("phone"), phone],
    [text("department"), department],
    [text("roleWanted"), roleWanted],
    [text("language"), isLanguage(read.language) ? languageNames[read.language] : read.language],
    [text("askedTo"), read.askedTo],
    [text("sent"), moment(read.createdAt)],
  ];
  return (
    <Section title={text("wrote")}>
      {read.closedAt && goodUntil ? (
        <Note>{text("goodUntil", { at: dateAndTime(goodUntil) })}</Note>
      ) : (
        !read.openedById && <Note tone="wait">{text("unproven")}</Note>
      )}
      <div className="[overflow-wrap:anywhere]">
        <Facts facts={facts.flatMap(([label, value]) => (value ? [[label, value] as const] : []))} />
      </div>
      {comment && (
        <div className="flex flex-col gap-1">
          <h3 className="text-sm font-normal text-soft">{text("comment")}</h3>
          <p className="border-l-2 border-line pl-3.5 whitespace-pre-line [overflow-wrap:anywhere]">{comment}</p>
        </div>
      )}
    </Section>
  );
}
