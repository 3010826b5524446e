const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as HTML shows it, in an element and in an attribute between quotes. */
export const asHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
