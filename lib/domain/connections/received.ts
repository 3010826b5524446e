import { z } from "zod";
import type { ProviderStatement } from "./provider-statement";

/** What the log keeps of a statement (ProviderAnswer.received): of the one person whom it is about. */
const receivedShape = z.object({
  subject: z.string().min(1),
  attributes: z.record(z.string(), z.array(z.string())),
  emailVerified: z.boolean().nullable().default(null),
  nameIdFormat: z.string().nullable().default(null),
});

export type Received = Omit<z.output<typeof receivedShape>, "nameIdFormat">;

/** A statement as the log keeps it. */
export const receivedOf = ({ subject, attributes, emailVerified }: ProviderStatement): Received => ({
  subject,
  attributes: Object.fromEntries([...attributes].map(([name, values]) => [name, [...values]])),
  emailVerified,
});

/** What of a statement the log kept, to be asked about once more; null where the answer told of nobody. */
export function statementOf(received: unknown): ProviderStatement | null {
  const parsed = receivedShape.safeParse(received);
  if (!parsed.success) return null;
  const { subject, attributes, emailVerified, nameIdFormat: format } = parsed.data;
  // Of a NameID the Format alone is kept.
  const nameId = format === null ? null : { value: "", format, nameQualifier: null, spNameQualifier: null };
  const unkept = { authenticatedAt: null, endsAt: null, providerSession: null, signOutHint: null, once: null };
  return { subject, attributes: new Map(Object.entries(attributes)), emailVerified, nameId, ...unkept };
}
