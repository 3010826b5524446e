/** Long enough after the page that nobody waits for it, in milliseconds. */
const later = 2_000;

/** Has the browser keep the page that it shows when it does not reach us; not a byte of it is in the page's own scripts. */
export function KeepOfflinePage({ worker, nonce }: { worker: string; nonce: string | undefined }) {
  const register = `navigator.serviceWorker?.register(${JSON.stringify(worker)},{updateViaCache:"all"}).catch(()=>{})`;
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {`addEventListener("load",()=>setTimeout(()=>${register},${later}))`}
    </script>
  );
}
