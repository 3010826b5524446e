import { z } from "zod";
import { searchFold } from "../users/search-words";
import { type ListColumn, listColumns, type RowValues } from "./row-of";

/** The columns that a file can have: ours, and a name in two parts. */
export const fileColumns = [...listColumns, "firstName", "lastName"] as const;

export type FileColumn = ListColumn | "firstName" | "lastName";

/** Which column of the file, counted from 0, is which of ours. */
export type Mapping = Partial<Record<FileColumn, number>>;

export const mappingShape: z.ZodType<Mapping> = z.partialRecord(z.enum(fileColumns), z.number().int().min(0).max(999));

/** The headings by which each column is known, without blanks, signs and case. */
const known: Record<FileColumn, readonly string[]> = {
  customerId: [
    ...["customerid", "customernumber", "id", "number", "studentid", "studentnumber", "memberid", "membernumber"],
    ...["employeeid", "employeenumber", "personid", "externalid", "matriculation"],
    ...["顧客id", "顧客番号", "学籍番号", "学生番号", "会員番号", "会員id", "社員番号", "職員番号", "番号"],
  ],
  email: ["email", "emailaddress", "mail", "mailaddress", "eメール", "メール", "メールアドレス", "電子メール"],
  username: [
    "username",
    "user",
    "login",
    "loginname",
    "account",
    "userid",
    "ユーザー名",
    "ユーザーid",
    "ログインid",
    "ログイン名",
  ],
  name: ["name", "fullname", "displayname", "氏名", "名前", "お名前", "表示名"],
  type: ["type", "usertype", "種別", "ユーザー種別", "区分"],
  roles: ["role", "roles", "group", "groups", "ロール", "役割", "グループ"],
  firstName: ["firstname", "givenname", "forename", "名"],
  lastName: ["lastname", "surname", "familyname", "姓", "苗字"],
};

/** The mark of the accented letters goes with folding; a heading is known by its letters and digits alone. */
const folded = (heading: string): string =>
  searchFold(heading.normalize("NFKC"))
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}ー]+/gu, "");

const keys = new Map(fileColumns.flatMap((column) => known[column].map((word) => [folded(word), column] as const)));

/** Which column is which, by the headings of a file; the first of several that say the same. */
export function guessMapping(headings: readonly string[]): Mapping {
  const mapping: Mapping = {};
  for (const [place, heading] of headings.entries()) {
    const column = keys.get(folded(heading));
    if (column && mapping[column] === undefined) mapping[column] = place;
  }
  return mapping;
}

/** Whether rows under this mapping can say who they are about. */
export const hasKey = ({ customerId, email }: Mapping): boolean => customerId !== undefined || email !== undefined;

/** What the cells of one row say, by our columns. */
export function valuesOf(mapping: Mapping, cells: readonly string[]): RowValues {
  const cell = (column: FileColumn) => (mapping[column] === undefined ? "" : (cells[mapping[column]] ?? ""));
  const values = Object.fromEntries(listColumns.map((column) => [column, cell(column)])) as RowValues;
  return { ...values, name: values.name?.trim() || `${cell("firstName")} ${cell("lastName")}`.trim() };
}
