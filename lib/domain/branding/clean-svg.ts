import { readXml, type XmlElement } from "./read-xml";

const shapes = ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text"];
const gradients = ["linearGradient", "radialGradient"];

/** Everything that a picture may be made of; what is not here is left out. Nothing of it runs, links or loads. */
const elements = new Set([
  ...["svg", "g", "defs", "title", "desc", "style", "stop", "clipPath", "mask", "tspan"],
  ...shapes,
  ...gradients,
]);

const attributes = new Set(
  [
    "viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points dx dy offset transform id class style",
    "preserveAspectRatio fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin",
    "stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color display visibility gradientUnits gradientTransform",
    "spreadMethod stop-color stop-opacity clip-path clip-rule clipPathUnits mask maskUnits maskContentUnits mask-type",
    "font-family font-size font-weight font-style text-anchor letter-spacing dominant-baseline textLength paint-order",
  ]
    .join(" ")
    .split(" "),
);

const namespace = "http://www.w3.org/2000/svg";

/** No part of a style or a value may name anything outside of the picture. */
const reachesOut = (text: string): boolean =>
  /[@\\<]|expression|javascript|image-set|src\s*\(/i.test(text) ||
  [...text.matchAll(/url\s*\(([^)]*)\)?/gi)].some(([, target]) => !/^\s*["']?#[\w.-]+["']?\s*$/.test(target ?? ""));

const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** What was left out: names of elements and attributes. */
type Left = Set<string>;

export interface CleanSvg {
  svg: string;
  left: string[];
}

/**
 * An SVG with nothing in it but a picture: written anew from the elements and attributes that pictures are made of, so
 * that no script, event, link, animation, foreign content or address of elsewhere is in it, however it was spelled.
 * `null` for what cannot be read, and for what has nothing to show.
 */
export function cleanSvg(document: string): CleanSvg | null {
  const root = readXml(document);
  const told = root?.attributes.find(([name]) => name === "xmlns")?.[1];
  if (root?.name !== "svg" || (told !== undefined && told !== namespace)) return null;
  const left: Left = new Set();
  const svg = written({ ...root, attributes: [["xmlns", namespace], ...attributesWithout(root)] }, left);
  return new RegExp(`<(${shapes.join("|")})[ />]`).test(svg) ? { svg, left: [...left] } : null;
}

const attributesWithout = ({ attributes: all }: XmlElement) => all.filter(([name]) => name !== "xmlns");

function written(element: XmlElement, left: Left): string {
  const { name, children } = element;
  const attributesWritten = element.attributes.map((one) => attributeWritten(name, one, left)).join("");
  const inner =
    name === "style" ? styleWritten(children, left) : children.map((child) => childWritten(child, left)).join("");
  return inner ? `<${name}${attributesWritten}>${inner}</${name}>` : `<${name}${attributesWritten}/>`;
}

function childWritten(child: XmlElement | string, left: Left): string {
  if (typeof child === "string") return escaped(child);
  if (elements.has(child.name) && child.name !== "svg") return written(child, left);
  left.add(child.name);
  return "";
}

/** A style is judged as the browser will read it: as one text, whatever parted it in the document. */
function styleWritten(children: XmlElement["children"], left: Left): string {
  const style = children.filter((child) => typeof child === "string").join("");
  for (const child of children) if (typeof child !== "string") left.add(child.name);
  if (!reachesOut(style)) return escaped(style);
  left.add("style");
  return "";
}

function attributeWritten(element: string, [name, value]: [string, string], left: Left): string {
  if (name === "xmlns") return value === namespace && element === "svg" ? ` xmlns="${namespace}"` : "";
  const refers = /^(xlink:)?href$/.test(name) && gradients.includes(element);
  if (refers && /^#[\w.-]+$/.test(value)) return ` href="${value}"`;
  if (attributes.has(name) && !reachesOut(value)) return ` ${name}="${escaped(value)}"`;
  left.add(name);
  return "";
}
