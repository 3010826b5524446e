import { routes } from "@/lib/routes";
import { type Measurement, rowOfRounds } from "./measurement";
import { over, ratesInTurn } from "./page-rate";
import { openSignInLoad } from "./sign-in-load";

/** What needs no page is answered before the framework; these are asked by every proxy and every open tab. */
export const machineRequests: Measurement = async (bench) => {
  const [product, minimal] = [await bench.product(), await bench.minimal()];
  const load = await openSignInLoad(product, bench.browser, { javaScript: false, count: 1 });
  const session = await load.signIn();
  load.close();
  const { port } = product;
  const host = `localhost:${port}`;
  const rates = await ratesInTurn({
    live: { port, path: routes.live, expected: 200 },
    session: { port, path: routes.session, expected: 204, host, cookie: session },
    minimal: { port: minimal.port, path: "/", expected: 200 },
  });
  return [
    rowOfRounds(`requests of ${routes.live} ÷ the minimal page`, over(rates.live, rates.minimal)),
    rowOfRounds(
      `requests of ${routes.session} with a live session ÷ the minimal page`,
      over(rates.session, rates.minimal),
    ),
    rowOfRounds(`  ${routes.live}`, rates.live, { unit: "/s" }),
    rowOfRounds(`  ${routes.session}`, rates.session, { unit: "/s" }),
  ];
};
