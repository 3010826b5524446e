import { OneButtonForm } from "@/components/form/one-button-form";
import { DoorHeading } from "@/components/shell/door-heading";
import { Card } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import type { OwnCase } from "@/lib/domain/cases/read-own-case";
import { currentBrand } from "@/lib/web/brand";
import { currentOrganization } from "@/lib/web/context";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { Ask } from "../ask";
import { BackToSignIn } from "../back-to-sign-in";
import { Slip } from "../slip";
import { slipWords } from "../slip-words";
import { confirmCaseAddressAction, leaveCaseAction } from "./actions";
import { Conversation } from "./conversation";
import { Progress } from "./progress";
import { WriteOn } from "./write-on";

/** How a request stands, what was written, and what its sender can do now. */
export function OwnCasePage({ own, notice }: { own: OwnCase; notice: "added" | "confirmed" | null }) {
  const { caseId, number, kind, topic, state, createdAt, goodUntil } = own;
  const text = words("case");
  const about = words("request");
  const organization = currentOrganization().name;
  return (
    <>
      <DoorHeading brand={currentBrand()} title={text("heading", { number: String(number) })} />
      {notice && (
        <Note tone="good" role="status">
          {text(`notice.${notice}`)}
        </Note>
      )}
      {own.mayConfirm && own.email && <ConfirmAddress caseId={caseId} email={own.email} />}
      <Card className="flex flex-col gap-5">
        <Progress own={own} />
        <Facts
          facts={[
            [text("kind"), topic ? `${text(`kinds.${kind}`)}: ${about(`topics.${topic}`)}` : text(`kinds.${kind}`)],
            [text("sentAt"), moment(createdAt)],
            ...(goodUntil ? [[text("goodUntil"), moment(goodUntil)] as const] : []),
          ]}
        />
        <Conversation own={own} />
        <WriteOn
          caseId={caseId}
          words={{
            label: text(state === "question" ? "answerLabel" : "addLabel"),
            hint:
              kind === "ticket"
                ? text(own.closedAt ? "addHintOperatorClosed" : "addHintOperator")
                : text(own.closedAt ? "addHintClosed" : "addHint", { organization }),
            submit: text(state === "question" ? "answerSubmit" : "addSubmit"),
            pending: text("adding"),
          }}
        />
      </Card>
      <Card>
        <Slip number={String(number)} phrase={own.phrase} words={slipWords()} />
      </Card>
      <div className="flex flex-col gap-3 print:hidden">
        <p className="text-sm text-soft">
          <Ask />
        </p>
        <OneButtonForm
          action={leaveCaseAction}
          look="quiet"
          words={{ submit: text("leave"), pending: text("leaving") }}
        />
        <BackToSignIn />
      </div>
    </>
  );
}

function ConfirmAddress({ caseId, email }: { caseId: string; email: string }) {
  const text = words("case");
  return (
    <Card className="flex flex-col gap-4">
      <h2>{text("confirmHeading")}</h2>
      <p>{text.rich("confirmBody", { email, b: (chunk) => <b className="[overflow-wrap:anywhere]">{chunk}</b> })}</p>
      <OneButtonForm
        action={confirmCaseAddressAction}
        hidden={{ caseId }}
        look="primary"
        words={{ submit: text("confirm"), pending: text("confirming") }}
      />
    </Card>
  );
}
