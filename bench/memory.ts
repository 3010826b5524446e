import { forTimes } from "./load";
import { type Measurement, rowOf } from "./measurement";
import { residentOf } from "./process-use";
import { openSignInLoad } from "./sign-in-load";

const all = 5_000;

/** What the process holds before and after many sign-ins; what still grows in the second half would be a leak. */
export const memory: Measurement = async (bench) => {
  const product = await bench.product();
  const before = await residentOf(product.pid);
  const load = await openSignInLoad(product, bench.browser, { javaScript: false, connections: 16 });
  try {
    await forTimes(all / 2, 16, load.signIn);
    const half = await residentOf(product.pid);
    await forTimes(all / 2, 16, load.signIn);
    const after = await residentOf(product.pid);
    return [
      rowOf("memory of the server before 5,000 sign-ins", before, { unit: " MB" }),
      rowOf("  after 2,500", half, { unit: " MB" }),
      rowOf("  after 5,000", after, { unit: " MB" }),
    ];
  } finally {
    load.close();
  }
};
