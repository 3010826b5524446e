import { type Measurement, type Row, rowOfRounds } from "./measurement";
import { type SignInRound, signInRounds } from "./sign-in-rounds";

const ratios = (rounds: SignInRound[]) => rounds.map((round) => round.signInsPerSecond / round.hashesPerSecond);

/** Sign-ins a second for what the machine could hash at most: how much of it is left for signing people in. */
function speed(rounds: SignInRound[], how: string, least: number): Row[] {
  return [
    rowOfRounds(`sign-ins ${how} (page + form, 8 people at once) ÷ bare Argon2 verifications`, ratios(rounds), {
      least,
    }),
    rowOfRounds(
      `  sign-ins ${how}`,
      rounds.map((round) => round.signInsPerSecond),
      { unit: "/s" },
    ),
    rowOfRounds(
      "  bare Argon2 verifications",
      rounds.map((round) => round.hashesPerSecond),
      { unit: "/s" },
    ),
  ];
}

/** What one sign-in costs beside its hash. */
function cpu(rounds: SignInRound[]): Row[] {
  const beyond = rounds.map(({ serverCpu, hashCpu }) => (serverCpu - hashCpu) * 1_000);
  return [
    rowOfRounds("CPU of the server for a sign-in beyond its hash", beyond, { most: 8.5, unit: " ms" }),
    rowOfRounds(
      "  CPU of PostgreSQL for a sign-in",
      rounds.map((round) => round.databaseCpu * 1_000),
      { unit: " ms" },
    ),
    rowOfRounds(
      "  CPU of one hash",
      rounds.map((round) => round.hashCpu * 1_000),
      { unit: " ms" },
    ),
  ];
}

export const signInsWithoutJavaScript: Measurement = async (bench) => {
  const rounds = await signInRounds(bench, { javaScript: false });
  return [...speed(rounds, "without JavaScript", 0.43), ...cpu(rounds)];
};

export const signInsWithJavaScript: Measurement = async (bench) =>
  speed(await signInRounds(bench, { javaScript: true }), "with JavaScript", 0.35);

/** The same and the page where they arrive: with JavaScript the form's answer only says where that is. */
export const arrivals: Measurement = async (bench) => {
  const plain = await signInRounds(bench, { javaScript: false, arrive: true, rounds: 3 });
  const scripted = await signInRounds(bench, { javaScript: true, arrive: true, rounds: 3 });
  return [
    rowOfRounds("  with the page after it, without JavaScript ÷ bare verifications", ratios(plain)),
    rowOfRounds("  with the page after it, with JavaScript ÷ bare verifications", ratios(scripted)),
  ];
};
