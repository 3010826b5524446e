/** A text as a sentence begins: the first letter large, where the language has large ones. */
export const capitalized = (text: string): string => {
  const [first = "", ...rest] = Array.from(text);
  return first.toLocaleUpperCase() + rest.join("");
};
