import { type Measurement, rowOfRounds } from "./measurement";
import { over, ratesInTurn, signInPage } from "./page-rate";

/** How much of the framework's own speed the sign-in page keeps, with everything that stands before it. */
export const pageRequests: Measurement = async (bench) => {
  const [product, minimal] = [await bench.product(), await bench.minimal()];
  const rates = await ratesInTurn({
    signIn: signInPage(product.port),
    alone: { ...signInPage(product.port), cookie: "__Host-latchkey-hint=x" },
    minimal: { port: minimal.port, path: "/", expected: 200 },
  });
  return [
    rowOfRounds("requests of /sign-in ÷ a minimal dynamic page", over(rates.signIn, rates.minimal), { least: 0.8 }),
    rowOfRounds(
      "  rendered for one browser alone (it has a hint) ÷ the minimal page",
      over(rates.alone, rates.minimal),
    ),
    rowOfRounds("  /sign-in", rates.signIn, { unit: "/s" }),
    rowOfRounds("  minimal dynamic page", rates.minimal, { unit: "/s" }),
  ];
};
