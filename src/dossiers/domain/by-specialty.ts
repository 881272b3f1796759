/**
 * Which panel the candidates of a specialty belong to, as a proposal that an organizer confirms or changes. A panel that
 * carries the specialty in its name comes first; else the one panel with most experts of it. Where neither decides, nothing
 * is proposed: a guess would look like a choice.
 */
export interface PanelForProposal {
  id: string;
  name: string;
  /** One per expert of the panel. */
  specialties: readonly string[];
}

/** Without spaces, and with one spelling of letters. */
const plain = (text: string): string => text.replace(/\s+/gu, '').toLowerCase();

/** The one with the largest measure above zero, or null when two are equal or none is above. */
function only<T>(items: readonly T[], measure: (item: T) => number): T | null {
  const most = Math.max(0, ...items.map(measure));
  const largest = most === 0 ? [] : items.filter((item) => measure(item) === most);
  return largest.length === 1 ? (largest[0] ?? null) : null;
}

/** The id of the panel proposed for a specialty, or null. */
export function proposedPanel(specialty: string, panels: readonly PanelForProposal[]): string | null {
  const wanted = plain(specialty);
  if (wanted === '') return null;
  const named = only(panels, ({ name }) => (plain(name).includes(wanted) ? 1 : 0));
  if (named !== null) return named.id;
  return only(panels, ({ specialties }) => specialties.filter((own) => plain(own) === wanted).length)?.id ?? null;
}
