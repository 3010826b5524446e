import type { ShippedUserType } from "@/lib/domain/organizations/shipped-user-types";
import type { Language } from "@/lib/language";
import type { DemoPerson } from "./people";

const western = {
  given:
    "Amara Bruno Chiara Dmitri Elena Farid Greta Hugo Ingrid Jamal Karin Liam Maya Nadia Oscar Priya Quentin Rosa Stefan Tomas Una Viktor Wanda Yusuf",
  family:
    "Abara Bauer Castro Dubois Ekberg Fischer Garcia Haddad Ivanova Jensen Kowalski Larsen Moreau Novak Okafor Petrov Quinn Rossi Schmidt Tanaka Ueda Vargas Weber Xu Yilmaz Zeller",
};
const japanese = {
  given:
    "Hanako:花子 Taro:太郎 Yui:結衣 Ren:蓮 Sakura:桜 Haruto:陽翔 Aoi:葵 Sota:颯太 Rin:凛 Yuto:悠斗 Mei:芽依 Daiki:大輝",
  family:
    "Sato:佐藤 Suzuki:鈴木 Takahashi:高橋 Watanabe:渡辺 Ito:伊藤 Yamamoto:山本 Nakamura:中村 Kobayashi:小林 Kato:加藤 Yoshida:吉田 Yamada:山田 Sasaki:佐々木 Matsumoto:松本",
};

/** How many there are of each in an organization of a language: with the named people, a few hundred. */
const counts = { en: { western: 240, japanese: 60 }, ja: { western: 150, japanese: 150 } };

// Of a hundred, by their place in the row: who is what.
const typeOf = (place: number): ShippedUserType =>
  place % 20 === 7
    ? "Offline"
    : place % 25 === 3
      ? "Setup"
      : place % 14 === 5
        ? "Inactive"
        : place % 6 === 2
          ? "Capture"
          : "General";

/** Given and family names paired so that no pair comes twice and neighbours do not look alike. */
function pair(words: typeof western, place: number, shift: number): [string, string] {
  const [given, family] = [words.given.split(" "), words.family.split(" ")];
  const round = Math.floor(place / given.length);
  return [given[place % given.length] ?? "", family[(place * 5 + round + shift) % family.length] ?? ""];
}

/**
 * The plausible others of one organization, always the same: most are imported and wait for their invitation or
 * come by single sign-on, which needs no password; a few are active with the demo's password, because each hash
 * costs time at the first start and must have a salt of its own (T12).
 */
export function demoCrowd(shift: number, language: Language): DemoPerson[] {
  const count = counts[language];
  const west = Array.from({ length: count.western }, (_, place) => {
    const [given, family] = pair(western, place, shift);
    return crowded(place, `${given}.${family}`, `${given} ${family}`, language === "en" ? null : "en");
  });
  const east = Array.from({ length: count.japanese }, (_, place) => {
    const [given, family] = pair(japanese, place, shift).map((word) => word.split(":"));
    return crowded(place, `${given?.[0]}.${family?.[0]}`, `${family?.[1]} ${given?.[1]}`, "ja");
  });
  return [...west, ...east];
}

function crowded(place: number, username: string, name: string, language: string | null): DemoPerson {
  const lower = username.toLowerCase();
  const single = place % 5 < 2;
  const active = single || place % 20 === 4;
  const type = active ? "General" : typeOf(place);
  return {
    username: lower,
    name,
    email: place % 30 === 11 ? null : `${lower}@example.test`,
    type,
    rank: "none",
    roles: single ? ["Student"] : place % 9 === 0 ? ["Reviewer"] : ["Employee"],
    password: active && !single,
    activated: active || type === "Inactive",
    suspended: false,
    language,
  };
}
