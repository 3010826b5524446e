import { Card } from "@/components/ui/card";
import { type PresetName, presets } from "@/lib/domain/presets";
import { words } from "@/lib/web/locale/words";

const list = "flex list-disc flex-col gap-1.5 pl-5 text-[0.9375rem]";

/** Where a preset departs from its system on purpose, and what of it is still to come. */
export function PresetNotes({ preset }: { preset: PresetName }) {
  const { departures, later } = presets[preset];
  const text = words("adminPolicy");
  const policy = words("policy");
  if (departures.length + later.length === 0) return null;
  return (
    <Card className="flex flex-col gap-3">
      {departures.length > 0 && (
        <>
          <h2>{text("departures")}</h2>
          <ul className={list}>
            {departures.map((departure) => (
              <li key={departure}>{policy(`departures.${departure}`)}</li>
            ))}
          </ul>
        </>
      )}
      {later.length > 0 && (
        <>
          <h2>{text("later")}</h2>
          <ul className={`${list} text-soft`}>
            {later.map((setting) => (
              <li key={setting}>{policy(`later.${setting}`)}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
