import { routes } from "@/lib/routes";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import type { SlipWords } from "./slip";

/** The words around the number and the phrase of a request. */
export function slipWords(): SlipWords {
  const text = words("case");
  const shell = words("shell");
  const { name, origin } = currentOrganization();
  return {
    organization: name,
    heading: text("slipHeading"),
    body: text("slipBody"),
    number: text("number"),
    phrase: text("phrase"),
    where: text("where"),
    address: new URL(routes.case, origin).href,
    print: text("print"),
    copy: shell("copy"),
    copied: shell("copied"),
  };
}
