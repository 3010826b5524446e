import { OneButtonForm } from "@/components/form/one-button-form";
import { DoorHeading } from "@/components/shell/door-heading";
import { Card } from "@/components/ui/card";
import type { UsableUndo } from "@/lib/domain/policy-changes/read-undo";
import { currentBrand } from "@/lib/web/brand";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { settingNameIn, settingValueIn } from "@/lib/web/locale/setting-words";
import { dateAndTime, moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { BackToSignIn } from "../back-to-sign-in";
import { undoAction } from "./actions";

/** What the change was, what taking it back would restore, and the one button that does it. */
export function OpenUndo({ link, change, undo, by }: UsableUndo) {
  const text = words("undo");
  const { restores, stays } = undo;
  const language = currentLanguage();
  const when = { who: by ?? text("somebody"), at: dateAndTime(change.createdAt) };
  return (
    <>
      <DoorHeading brand={currentBrand()} title={text("title")} />
      <Card className="flex flex-col gap-4">
        <p>{text("lead", when)}</p>
        {restores.length > 0 && (
          <section className="flex flex-col gap-2">
            <h2>{text("restores")}</h2>
            <ul className="flex flex-col">
              {restores.map(({ path, from, to }) => (
                <li key={path} className="border-b border-line py-2 first:pt-0 last:border-0 last:pb-0">
                  <span className="block font-[560]">{settingNameIn(language, path)}</span>
                  <span className="text-sm text-soft">
                    {text("back", {
                      from: settingValueIn(language, path, from),
                      to: settingValueIn(language, path, to),
                    })}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {stays.length > 0 && (
          <section className="flex flex-col gap-1">
            <h2>{text("stays")}</h2>
            <ul className="list-disc pl-5 text-sm text-soft">
              {stays.map((path) => (
                <li key={path}>{settingNameIn(language, path)}</li>
              ))}
            </ul>
          </section>
        )}
        {restores.length > 0 ? (
          <OneButtonForm
            action={undoAction}
            hidden={{ linkId: link.id }}
            look="primary"
            words={{ submit: text("submit"), pending: text("pending") }}
          />
        ) : (
          <p>{text("nothing")}</p>
        )}
        {link.expiresAt && <p className="text-sm text-soft">{text("until", { until: moment(link.expiresAt) })}</p>}
      </Card>
      <BackToSignIn />
    </>
  );
}
