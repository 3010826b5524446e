import type { Services, StoredPassword } from "@/lib/domain/services";

/** So many hashes are asked for at once: enough to keep the queue's slots busy, few enough never to fill it. */
const lanes = 4;

/** `count` hashes of one password, each with a salt of its own. */
export async function hashMany({ passwords }: Services, password: string, count: number): Promise<StoredPassword[]> {
  const hashes: StoredPassword[] = [];
  let left = count;
  const lane = async () => {
    while (left > 0) {
      left--;
      const admitted = await passwords.admit((slot) => slot.hash(password));
      if (admitted.busy) throw new Error("the hash queue is full while the demo is loaded");
      hashes.push(admitted.value);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return hashes;
}
