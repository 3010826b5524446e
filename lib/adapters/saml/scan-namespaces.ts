import type { OpenTag } from "./scan-tag";

const xml = "http://www.w3.org/XML/1998/namespace";
const xmlns = "http://www.w3.org/2000/xmlns/";

/** Which namespace a prefix means where the scanner is (Namespaces in XML 1.0). */
export class Namespaces {
  private readonly scopes: Map<string, string>[] = [
    new Map([
      ["xml", xml],
      ["", ""],
    ]),
  ];

  /** Names an opening tag and its attributes; null when a prefix is unbound, reserved, or two attributes are one. */
  enter(tag: OpenTag) {
    const scope = this.declare(tag.attributes);
    if (!scope) return null;
    this.scopes.push(scope);
    const element = named(scope, tag.name, scope.get("") ?? "");
    const attributes = tag.attributes
      .filter(([name]) => !isDeclaration(name))
      .map(([name, value]) => ({ ...named(scope, name, ""), value }));
    const all = [element, ...attributes];
    const distinct = new Set(attributes.map(({ namespace, local }) => `${namespace} ${local}`));
    if (all.some(({ namespace }) => namespace === undefined) || distinct.size < attributes.length) return null;
    return {
      namespace: element.namespace ?? "",
      local: element.local,
      attributes: attributes.map(({ namespace = "", local, value }) => ({ namespace, local, value })),
    };
  }

  leave(): void {
    this.scopes.pop();
  }

  private declare(attributes: OpenTag["attributes"]): Map<string, string> | null {
    const around = this.scopes.at(-1) ?? new Map<string, string>();
    const declared = attributes.filter(([name]) => isDeclaration(name));
    if (declared.length === 0) return around;
    const scope = new Map(around);
    for (const [name, value] of declared) {
      const prefix = name === "xmlns" ? "" : name.slice(6);
      if (/^xml/i.test(prefix) || value === xml || value === xmlns || (prefix !== "" && value === "")) return null;
      scope.set(prefix, value);
    }
    // Every element below carries it: more would be a way to grow.
    return scope.size > 64 ? null : scope;
  }
}

const isDeclaration = (name: string) => name === "xmlns" || name.startsWith("xmlns:");

function named(scope: Map<string, string>, name: string, unprefixed: string) {
  const colon = name.indexOf(":");
  return colon < 0
    ? { namespace: unprefixed as string | undefined, local: name }
    : { namespace: scope.get(name.slice(0, colon)), local: name.slice(colon + 1) };
}
