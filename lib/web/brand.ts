import { currentOrganization } from "./context";

/** What of the organization every page shows. */
export interface Brand {
  name: string;
  number: number;
  hasLogo: boolean;
}

export function currentBrand(): Brand {
  const { name, number, logoType } = currentOrganization();
  return { name, number, hasLogo: logoType !== null };
}
