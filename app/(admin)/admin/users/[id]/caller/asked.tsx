import type { ReactNode } from "react";
import { Section } from "@/components/admin/section";
import { ButtonLink } from "@/components/ui/button";
import { LookAgain } from "@/components/ui/look-again";
import { Note } from "@/components/ui/note";
import type { VouchState } from "@/lib/domain/callers/read-vouch";
import { routes } from "@/lib/routes";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { type CallerGoal, confirmedPath, vouchPath } from "./goal";

interface AskedProps {
  vouch: VouchState;
  checkId: string;
  goal: CallerGoal;
  userId: string;
  name: string;
}

/** What the colleague who was asked says; while one waits, the page looks again by itself. */
export function Asked({ vouch, checkId, goal, userId, name }: AskedProps) {
  const text = words("adminUser");
  switch (vouch.state) {
    case "waiting":
      return (
        <Section title={text("caller.asked")}>
          <LookAgain seconds={8} />
          <p role="status">{text("caller.waiting", { until: moment(vouch.until) })}</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={vouchPath(goal, userId, checkId)}>{text("caller.again")}</ButtonLink>
            <ButtonLink look="quiet" href={`${routes.adminUserCaller(userId)}?for=${goal}`}>
              {text("caller.other")}
            </ButtonLink>
          </div>
        </Section>
      );
    case "confirmed":
      return (
        <Answer tone="good" said={text("caller.vouched", { name })}>
          <ButtonLink look="primary" className="self-start" href={confirmedPath(goal, userId)}>
            {text("caller.goOn")}
          </ButtonLink>
        </Answer>
      );
    case "declined":
      return (
        <Answer tone="bad" said={text("caller.declined")}>
          <p>{text("caller.declinedWords", { name })}</p>
        </Answer>
      );
    case "over":
      return <Answer tone="wait" said={text("caller.over")} />;
  }
}

function Answer({ tone, said, children }: { tone: "good" | "bad" | "wait"; said: string; children?: ReactNode }) {
  return (
    <Note tone={tone} role="status" className="flex flex-col gap-3">
      <p className={children ? "font-semibold" : undefined}>{said}</p>
      {children}
    </Note>
  );
}
