import type { AdapterFactory, AdapterPayload, ClientMetadata } from "oidc-provider";

/** What oidc-provider keeps, for as long as the provider runs; the applications are those that were registered. */
export function oidcStore(clients: readonly ClientMetadata[]): AdapterFactory {
  const rows = new Map<string, AdapterPayload>();
  return (model) => {
    const key = (id: string) => `${model}:${id}`;
    const findBy = (name: "uid" | "userCode", value: string) =>
      [...rows].find(([at, row]) => at.startsWith(`${model}:`) && row[name] === value)?.[1];
    return {
      upsert: async (id, payload) => void rows.set(key(id), payload),
      find: async (id) =>
        model === "Client" ? clients.find(({ client_id: known }) => known === id) : rows.get(key(id)),
      findByUid: async (uid) => findBy("uid", uid),
      findByUserCode: async (userCode) => findBy("userCode", userCode),
      consume: async (id) => void rows.set(key(id), { ...rows.get(key(id)), consumed: true }),
      destroy: async (id) => void rows.delete(key(id)),
      revokeByGrantId: async (grantId) => {
        for (const [at, row] of rows) if (row.grantId === grantId) rows.delete(at);
      },
    };
  };
}
