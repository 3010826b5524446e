/** What a text is written in: as its first two bytes say, which editors of Windows write, else UTF-8. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/**
 * The form with the text of the file that was chosen in the place of the file, and without the field where none was; what is
 * repeated stays as it is, so that it is refused (T74).
 */
export async function withFileText(data: FormData, field: string): Promise<FormData> {
  const [file, ...more] = data.getAll(field);
  if (!(file instanceof File) || more.length > 0) return data;
  const text = new FormData();
  for (const [name, value] of data) if (name !== field) text.append(name, value);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length > 0) text.set(field, new TextDecoder(encodingOf(bytes)).decode(bytes));
  return text;
}
