import { DoorHeading } from "@/components/shell/door-heading";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { words } from "@/lib/web/locale/words";
import { Ask } from "../ask";
import { BackToSignIn } from "../back-to-sign-in";
import { EnterCaseForm } from "./enter-case-form";

/** Number and phrase off the slip; above it, why the page of a request is not there. */
export function EnterCase({ why }: { why: "left" | "over" | "unknown" | null }) {
  const text = words("case");
  return (
    <>
      <DoorHeading brand={currentBrand()} title={text("enterHeading")} lead={text("enterLead")} />
      {why && (
        <Note tone={why === "left" ? "good" : "wait"} role="status">
          {text(`why.${why}`)}
        </Note>
      )}
      <Card>
        <EnterCaseForm
          help={<Ask />}
          words={{
            number: text("number"),
            phrase: text("phrase"),
            phraseHint: text("phraseHint"),
            submit: text("enter"),
            pending: text("entering"),
          }}
        />
      </Card>
      <p className="text-sm text-soft">{text.rich("noSlip", { a: (chunk) => <a href={routes.trouble}>{chunk}</a> })}</p>
      <BackToSignIn />
    </>
  );
}
