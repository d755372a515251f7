/**
 * How easily a quiet tie comes back to life (docs/analysis.md, "Reconnect score"), an order and no probability:
 *
 *   R = √( (S + 0.05) · (1 + span) ) · (1 + AA),  AA = Σ 1/ln(2 + active degree) over the common contacts active now (Adamic & Adar 2003)
 *
 * S: strength now, span: days from the first to the last contact. Without the span (the first formula) the AUC of revival within 180 days,
 * of ties of three contact-days and more that had been silent for 60, was .65 on e-mail (mean of days 250 and 350) and .59 on Enron's; with it .68
 * and .62; last contact alone: .61 and .60. Ties with a long past come back, and through people both still see.
 */

/** What one active common contact adds to AA. `activeDegree`: with how many people they are in touch themselves. */
export function activeContact(activeDegree: number): number {
  return 1 / Math.log(2 + activeDegree);
}

/** @param strength S @param spanDays first to last contact, 0 for one contact or none @param shared AA */
export function feasibility(strength: number, spanDays: number, shared: number): number {
  return Math.sqrt((strength + 0.05) * (1 + spanDays)) * (1 + shared);
}
