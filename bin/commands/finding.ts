/** One line of `latchkey check`: what is as it should be, or what is not and the command or act that mends it. */
export type Finding = { fine: string } | { note: string; mend: string } | { wrong: string; mend: string };

export type Tell = (finding: Finding) => void;
