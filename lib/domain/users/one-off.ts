/** What words, usernames and addresses are made of, as far as one wrong key makes one of them another. */
const letters = Array.from("abcdefghijklmnopqrstuvwxyz0123456789.-_");

/** Every word that one wrong key makes of this one. */
export function oneOff(word: string): Set<string> {
  const all = Array.from(word);
  const found = new Set<string>();
  for (let place = 0; place <= all.length; place++) {
    const [before, after] = [all.slice(0, place).join(""), all.slice(place)];
    const [next, second, ...rest] = after;
    for (const letter of letters) {
      found.add(before + letter + after.join(""));
      if (next !== undefined) found.add(before + letter + after.slice(1).join(""));
    }
    if (next !== undefined) found.add(before + after.slice(1).join(""));
    if (next !== undefined && second !== undefined) found.add(before + second + next + rest.join(""));
  }
  found.delete(word);
  found.delete("");
  return found;
}
