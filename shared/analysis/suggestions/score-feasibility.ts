/**
 * How easily a quiet tie can be revived (docs/analysis.md, "Reconnect score"). An order, not a probability:
 *
 *   R = √( (S + 0.05) · (1 + span) ) · (1 + AA),  AA = Σ 1/ln(2 + active degree) over the common contacts active now (Adamic & Adar 2003)
 *
 * S: strength now, span: days from the first to the last contact. Measured for ties of three contact-days and more that had been silent for 60 days,
 * AUC of a revival within 180 days: with the span .68 on e-mail (mean of days 250 and 350) and .62 on Enron's, without it .65 and .59, last contact
 * alone .61 and .60. Ties with a long past are revived, and so are ties through people whom both still see.
 */

/** What one active common contact adds to AA. `activeDegree`: with how many people they are in touch themselves. */
export function activeContact(activeDegree: number): number {
  return 1 / Math.log(2 + activeDegree);
}

/** @param strength S @param spanDays first to last contact, 0 for one contact or none @param shared AA */
export function feasibility(strength: number, spanDays: number, shared: number): number {
  return Math.sqrt((strength + 0.05) * (1 + spanDays)) * (1 + shared);
}
