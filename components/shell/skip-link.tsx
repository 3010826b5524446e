export const contentId = "content";

/** The first stop of the keyboard: past the navigation. Seen only while it has the focus. */
export const SkipLink = ({ children }: { children: string }) => (
  <a
    href={`#${contentId}`}
    className="sr-only focus:not-sr-only focus:fixed! focus:top-2! focus:left-2! focus:z-50 focus:rounded-field focus:bg-paper! focus:px-4! focus:py-2.5! focus:shadow-paper"
  >
    {children}
  </a>
);
