import { helpedRoles } from "../authority/helped-roles";
import type { Transaction } from "../services";
import type { Viewer } from "./user-filter";

/**
 * The viewer, with the roles to whose users they are limited: whoever asks for many users asks this first, so that the
 * database begins with the people of these roles and not with everybody, of whom it would ask one by one.
 */
export async function scoped(services: { db: Transaction }, viewer: Viewer): Promise<Viewer> {
  if (viewer.helps) return viewer;
  const roles = await helpedRoles(services, viewer.organization, viewer.actor);
  return { ...viewer, helps: roles.map(({ id }) => id) };
}
