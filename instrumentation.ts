import type { Instrumentation } from "next";
import { requestContext } from "@/lib/request-context";

/** The framework is quiet: what fails inside it goes to the process's log, under the number that the page shows (T86). */
export const onRequestError: Instrumentation.onRequestError = (error) => {
  requestContext.getStore()?.reportError(error);
};
