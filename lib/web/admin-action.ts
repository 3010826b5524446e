import type * as z from "zod/mini";
import type { Result } from "@/lib/domain/result";
import type { Services } from "@/lib/domain/services";
import type { Visit } from "@/lib/domain/visit";
import type { AdminSchema } from "@/lib/forms/admin-form";
import { formAction, type Outcome } from "./form-action";
import { administratorSentence } from "./refusal-sentence";
import { withProof } from "./with-proof";

interface Form<Schema extends AdminSchema> {
  schema: Schema;
  /** The fields whose typed values come back with a refusal, besides the reason. */
  keep?: (keyof z.output<Schema> & string)[];
}

type Given = { services: Services; visit: Visit };

/**
 * As formAction, for the administrators' area: where the form carries the own password, it is proven first, so that the
 * verb finds a fresh proof; the reason comes back with a refusal. Whether somebody may is the verb's question.
 */
export const adminAction = <Schema extends AdminSchema>(
  { schema, keep = [] }: Form<Schema>,
  run: (input: z.output<Schema>, given: Given) => Promise<Result<Outcome>>,
) =>
  formAction(
    { schema, keep: ["comment", ...keep], sentence: administratorSentence },
    async (input, { services, visit }) => {
      const proven = await withProof(services, visit, input.proof);
      return proven.ok ? run(input, { services, visit: proven.value }) : proven;
    },
  );
