import { subjectName } from "../connections/connection";
import type { NearAnswer } from "../connections/near-answers";
import type { ProviderStand } from "./provider-stand";
import type { Verdict } from "./read-verdict";
import { at, type Sentence, sentence } from "./sentence";

/** How somebody stands with the connection by which they come, in one sentence. */
export function tellConnected({ profile: { name }, stands: [stand] }: Verdict): Sentence {
  if (!stand) return sentence("state.led-nowhere", { name });
  const { connection, link, waits, expected } = stand;
  const blanks = { name, connection: connection.name };
  if (link && waits) return sentence("provider.waits", { ...blanks, subject: link.subject });
  if (link)
    return sentence("provider.linked", {
      ...{ ...blanks, subject: link.subject, used: link.lastUsedAt ? "yes" : "no" },
      at: link.lastUsedAt ? at(link.lastUsedAt) : "",
    });
  const { matchField, matchBy, protocol, ignoreCase } = connection;
  const subject = protocol === "saml" || protocol === "oidc" ? subjectName[protocol] : "";
  return sentence(expected.length > 0 ? "provider.first" : "provider.empty", {
    ...{ ...blanks, field: matchField, exact: ignoreCase ? "no" : "yes", values: expected.join("”, “") },
    ...{ own: matchBy === subject ? protocol : "no", attribute: matchBy, waits: waits ? "yes" : "no" },
  });
}

/** What the log knows besides: answers that may have meant them, and how their last way through a provider ended. */
export function tellProvider({ profile: { name }, stands, lastAnswer }: Verdict): Sentence[] {
  const refused = lastAnswer && !lastAnswer.entered;
  return [
    ...stands.flatMap(({ connection, endedAt }) =>
      endedAt ? [sentence("provider.ended", { connection: connection.name, at: at(endedAt) })] : [],
    ),
    ...stands.flatMap((stand) => stand.near.map((answer) => tellNear(stand, answer))),
    ...(refused
      ? [sentence("provider.refused", { name, connection: lastAnswer.connection, at: at(lastAnswer.at) })]
      : []),
  ];
}

const tellNear = (
  { connection }: ProviderStand,
  { at: when, value, difference, attribute, own }: NearAnswer,
): Sentence =>
  sentence("provider.near", {
    ...{ connection: connection.name, at: at(when), value, own, difference },
    attribute: attribute ?? "",
  });
