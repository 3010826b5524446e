import { ns, statusPrefix } from "./names";
import { attributeOf, onlyChild, textOf } from "./parse-xml";

/** The provider's codes, outermost first, without the prefix that all of SAML's share (SAML Core 3.2.2.2). */
export function readStatus(root: Element): { codes: string[]; message: string | null } {
  const status = onlyChild(root, ns.protocol, "Status");
  const codes: string[] = [];
  for (
    let code = onlyChild(status, ns.protocol, "StatusCode");
    code;
    code = onlyChild(code, ns.protocol, "StatusCode")
  ) {
    codes.push((attributeOf(code, "Value") ?? "").replace(statusPrefix, "").slice(0, 200));
  }
  const message = textOf(onlyChild(status, ns.protocol, "StatusMessage"));
  return { codes, message: message?.trim().slice(0, 500) || null };
}
