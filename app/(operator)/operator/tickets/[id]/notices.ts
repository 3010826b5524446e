/** What can have been done with a ticket a moment ago: of what is said of a request. */
export const ticketNotices = [
  ...(["answered", "answered-unmailed", "asked", "asked-unmailed", "declined", "declined-unmailed"] as const),
  ...(["closed", "noted", "assigned"] as const),
] as const;

export type TicketNotice = (typeof ticketNotices)[number];
