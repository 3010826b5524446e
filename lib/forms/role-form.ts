import { adminForm } from "./admin-form";
import { withBoxes } from "./boxes";
import { optionalId, optionalLine, requiredLine, seen } from "./fields";

/** A role. Its ways in and portals are boxes: `method.<name>` and `portal.<id>`. */
export const roleForm = withBoxes(
  adminForm({ id: optionalId(), seen: seen(8_000), name: requiredLine(60) }),
  "method.",
  "portal.",
);

export const methodBox = (method: string): string => `method.${method}`;
export const portalBox = (portalId: string): string => `portal.${portalId}`;

/** A portal: where it is, and a line about it. */
export const portalForm = adminForm({
  id: optionalId(),
  seen: seen(4_000),
  name: requiredLine(80),
  address: requiredLine(2_000),
  description: optionalLine(200),
});
