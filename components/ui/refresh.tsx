import { askedByItself } from "@/lib/forms/asked-by-itself";

/** The page at this whole address loads itself again, with a script or without, and prolongs no session by it (T47). */
export const Refresh = ({ seconds, address }: { seconds: number; address: string }) => (
  <meta httpEquiv="refresh" content={`${seconds}; url=${askedByItself(address)}`} />
);
