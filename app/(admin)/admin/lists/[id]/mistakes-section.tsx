import { Section } from "@/components/admin/section";
import { ButtonLink } from "@/components/ui/button";
import { type ListedImport, readMistakes } from "@/lib/domain/lists/read-lists";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";

const shown = 50;

/** The rows that were not imported: where, why, and what stands there. */
export async function MistakesSection({ list }: { list: ListedImport }) {
  const text = words("adminLists");
  const rows = await readMistakes(currentContext().services.db, list, shown);
  return (
    <Section
      title={text("mistakesTitle", { count: list.badRows })}
      lead={text("mistakesLead")}
      end={
        <ButtonLink href={routes.adminListMistakes(list.id)} slim>
          {text("download")}
        </ButtonLink>
      }
    >
      <ul className="flex flex-col text-[0.9375rem]">
        {rows.map(({ line, mistake, text: row }) => (
          <li key={line} className="border-b border-line py-2 last:border-0">
            <p className="font-[560]">
              {text("lineOf", { line })} {text(`mistakes.${mistake}`)}
            </p>
            <p className="text-sm text-soft [overflow-wrap:anywhere]">{row}</p>
          </li>
        ))}
      </ul>
      {list.badRows > rows.length && (
        <p className="text-sm text-soft">{text("mistakesMore", { count: rows.length })}</p>
      )}
    </Section>
  );
}
