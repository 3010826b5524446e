import { redirect } from "next/navigation";
import type * as z from "zod/mini";
import { type BrowserReport, browserReport } from "@/lib/domain/diagnosis/browser-report";
import type { RefusalCode } from "@/lib/domain/refusal";
import { type Refusal, type Result, refuse } from "@/lib/domain/result";
import type { Services } from "@/lib/domain/services";
import type { Visit } from "@/lib/domain/visit";
import { browserReportForm } from "@/lib/forms/browser-report-form";
import type { FormState } from "@/lib/forms/form-state";
import { type FormSchema, parseForm } from "@/lib/forms/parse-form";
import { routes } from "@/lib/routes";
import { answerRefusal, answerStatus } from "./answer";
import { currentContext } from "./context";
import { signInFirst } from "./person";
import { refusalField } from "./refusal-field";
import { refusalSentence } from "./refusal-sentence";
import { sayIt } from "./say-it";
import { currentVisit } from "./visit";

interface Form<Schema extends FormSchema> {
  schema: Schema;
  /** The fields whose typed values come back with a refusal; never a password. One that ends with a dot means all that begin so. */
  keep?: (keyof z.output<Schema> & string)[];
  /** How a refusal is told; as to the person concerned unless said otherwise. */
  sentence?: (refusal: Refusal) => string;
}

/** Calls the verb and returns the path to go to, or what the page shows once; cookies are set here too (lib/web/cookies.ts). */
type Run<Input> = (input: Input, given: { services: Services; visit: Visit }) => Promise<Result<Outcome>>;

export type Outcome = string | { shown: Record<string, string> };

/**
 * The one way from a form to a verb: parses, runs, and turns the result into a place or into sentences. Without a
 * script success is a 303; with one it is `goTo`, because a redirecting server action renders its target as
 * well (docs/decisions/0005). A malformed form is 400, a full hash queue 503, a limit 429.
 */
export function formAction<Schema extends FormSchema>(
  { schema, keep = [], sentence = refusalSentence }: Form<Schema>,
  run: Run<z.output<Schema>>,
) {
  return async (_before: FormState, data: FormData): Promise<FormState> => {
    const parsed = parseForm(schema, data);
    if (!parsed.ok && parsed.malformed) return malformed();
    const values = keptValues(keep, data);
    if (!parsed.ok) return { fields: sentences(parsed.fields), values };
    const { services } = currentContext();
    const visit = { ...(await currentVisit()), browser: reportOf(data) };
    const result = await run(parsed.input, { services, visit });
    if (result.ok) return typeof result.value === "string" ? leave(result.value) : result.value;
    if (result.refusal.code === "not-signed-in") return leave(signInFirst());
    answerRefusal(result.refusal);
    return { ...told(result.refusal, sentence), values };
  };
}

function malformed(): FormState {
  answerStatus(400);
  return told(refuse("form-malformed").refusal, refusalSentence);
}

/** The place to go to, as the one who asked can follow it. */
function leave(path: string): FormState {
  if (currentContext().request.headers["next-action"] === undefined) redirect(path);
  return { goTo: path };
}

/** What the browser told about itself; of what is misshapen or repeated nothing is taken. */
function reportOf(data: FormData): BrowserReport {
  const said = browserReportForm.parse(Object.fromEntries(data));
  return browserReport(said, currentContext().services.clock.now());
}

// Beside a field stands what a person can mend without help; these are attempts that history knows.
const attempts: ReadonlySet<RefusalCode> = new Set(["wrong-current-password", "wrong-proof"]);

/** Beside its field where it has one, everything at once and each in its line, else above the form. */
function told(refusal: Refusal, sentence: (refusal: Refusal) => string): FormState {
  const { code, facts = {}, also = [] } = refusal;
  // An administrator at a form about somebody else asks no help desk.
  const quoted = sentence === refusalSentence ? { sayIt: sayIt() } : {};
  if (!refusalField(refusal)) return { refusal: { code, sentence: sentence(refusal), facts }, ...quoted };
  const fields: Record<string, string> = {};
  const whom: NonNullable<FormState["whom"]> = {};
  for (const one of [refusal, ...also]) {
    const field = refusalField(one);
    if (!field) continue;
    fields[field] = [fields[field], sentence(one)].filter(Boolean).join("\n");
    const people = one.whom?.map(({ id, name }) => ({ href: routes.adminUser(id), name }));
    if (people) whom[field] = { code: one.code, people };
  }
  const known = Object.keys(whom).length > 0 ? { whom } : {};
  return { fields, ...known, ...(attempts.has(code) ? quoted : {}) };
}

const sentences = (fields: Record<string, Refusal>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, refusal]) => [name, refusalSentence(refusal)]));

function keptValues(keep: string[], data: FormData): Record<string, string> {
  const begun = (start: string) => [...data.keys()].filter((name) => name.startsWith(start));
  const names = keep.flatMap((name) => (name.endsWith(".") ? begun(name) : [name]));
  return Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? "")]));
}
