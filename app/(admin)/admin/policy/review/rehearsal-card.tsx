import { Fragment } from "react";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import type { LocksAtOnce } from "@/lib/domain/policy-changes/locks-at-once";
import type { Rehearsal } from "@/lib/domain/policy-changes/rehearse-policy";
import { routes } from "@/lib/routes";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";

const counted = [
  "sessionsCut",
  "linksLate",
  "signedOut",
  "browsersForgotten",
  "withoutAddress",
  "requestsLacking",
  "ownAccounts",
] as const;

/** The last 30 days under the new policy, beside what they were; and whom it would touch at once. */
export function RehearsalCard({ rehearsal }: { rehearsal: Rehearsal }) {
  const { from, partly, locked, refused, atOnce, ...touched } = rehearsal;
  const text = words("adminPolicy.rehearsal");
  const moved = refused.present !== refused.wished;
  const others = counted.filter((name) => touched[name] > 0);
  return (
    <Card className="flex flex-col gap-3">
      <TouchedAtOnce atOnce={atOnce} />
      <h2>{text("heading")}</h2>
      <p className="text-[1.0625rem]">
        {text.rich(lockedWords(locked), {
          wished: locked.wished,
          present: locked.present,
          b: (part) => <b>{part}</b>,
        })}
      </p>
      {(others.length > 0 || moved) && (
        <ul className="flex list-disc flex-col gap-1.5 pl-5 text-[0.9375rem]">
          {moved && <li>{text("refused", { ...refused })}</li>}
          {others.map((name) => (
            <li key={name}>{text(name, { count: touched[name] })}</li>
          ))}
        </ul>
      )}
      <p className="text-sm text-soft">{text(partly ? "basisPartly" : "basis", { from: dateAndTime(from) })}</p>
    </Card>
  );
}

/** Whose lock closes or opens with the saving itself, by name: nothing of the past, so it stands first. */
function TouchedAtOnce({ atOnce }: { atOnce: LocksAtOnce }) {
  const text = words("adminPolicy.rehearsal");
  return (["closes", "opens"] as const)
    .filter((how) => atOnce[how].count > 0)
    .map((how) => {
      const { count, first } = atOnce[how];
      const names = () => (
        <>
          {first.map(({ id, name }, place) => (
            <Fragment key={id}>
              {place > 0 && words("policy")("separator")}
              <a href={routes.adminUser(id)}>{name}</a>
            </Fragment>
          ))}
          {count > first.length && ` ${text("more", { count: count - first.length })}`}
        </>
      );
      return (
        <Note key={how} tone={how === "closes" ? "wait" : "plain"}>
          {text.rich(how, { count, names, b: (part) => <b className="font-[560]">{part}</b> })}
        </Note>
      );
    });
}

function lockedWords({ present, wished }: Rehearsal["locked"]) {
  if (present !== wished) return "locked";
  return wished === 0 ? "lockedNobody" : "lockedSame";
}
