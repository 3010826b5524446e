import { findOrganization } from "@/lib/domain/organizations/find-organization";
import type { Product } from "./product";

/** The product as one of the demo's other organizations has it: what is set up there changes no other measurement. */
export async function atOrganization(product: Product, name: string): Promise<Product> {
  const host = `${name}.localhost:${product.port}`;
  const organization = await findOrganization(product.services.db, host);
  if (!organization) throw new Error(`the demo has no organization at ${host}`);
  return { ...product, origin: `http://${host}`, organization };
}
