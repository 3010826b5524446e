import { takeNote } from "../authority/administer";
import { authorize } from "../authority/authorize";
import { record } from "../history/record";
import { holdOrganization } from "../organizations/hold-organization";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { cleanPng } from "./clean-png";
import { cleanSvg } from "./clean-svg";

/** The largest logo, in bytes. */
export const largestLogo = 256 * 1_024;

/** What the sentence about a picture that is too large needs. */
export const kilobytes = (size: number) => ({ size: Math.ceil(size / 1_024), most: largestLogo / 1_024 });

interface Logo {
  bytes: Buffer;
  type: "image/png" | "image/svg+xml";
  /** Something was left out of it that is no picture. */
  cleaned: boolean;
}

/** A logo as it is kept, told by its bytes and not by its name: PNG, or SVG with nothing in it but a picture (R7). */
export function readableLogo(bytes: Buffer): Result<Logo> {
  if (bytes.length === 0) return refuse("logo-missing");
  if (bytes.length > largestLogo) return refuse("logo-too-large", kilobytes(bytes.length));
  const png = cleanPng(bytes);
  if (png) return done({ bytes: png, type: "image/png", cleaned: false });
  const text = bytes.toString("utf8");
  const svg = Buffer.from(text).equals(bytes) ? cleanSvg(text) : null;
  if (!svg) return refuse("logo-unreadable");
  return done({ bytes: Buffer.from(svg.svg), type: "image/svg+xml", cleaned: svg.left.length > 0 });
}

/** Gives the organization a logo, or takes it away (`null`). */
export async function changeLogo(
  services: Services,
  given: Visit,
  { bytes, comment }: { bytes: Buffer | null; comment?: string | null },
): Promise<Result<{ cleaned: boolean }>> {
  // Asked before the picture costs anything, and again with the organization held.
  const may = await services.db.$transaction((tx) => authorize(services, tx, given, "branding.change", { comment }));
  if (!may.ok) return may;
  const logo = bytes && readableLogo(bytes);
  if (logo && !logo.ok) return logo;
  const { bytes: kept, type, cleaned } = logo?.value ?? { bytes: null, type: null, cleaned: false };
  return services.db.$transaction(async (tx) => {
    const visit = await holdOrganization(tx, given);
    const permit = await authorize(services, tx, visit, "branding.change", { comment });
    if (!permit.ok) return permit;
    const { id, logoType } = visit.organization;
    const data = { logo: kept && new Uint8Array(kept), logoType: type };
    await tx.organization.update({ where: { id }, data });
    const changes = { logo: { from: logoType, to: type } };
    const noted = await takeNote(tx, visit, { comment });
    await record(tx, services.clock.now(), noted, { kind: "branding.changed", details: { changes } });
    return done({ cleaned });
  });
}
