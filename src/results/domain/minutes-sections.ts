/** The parts of minutes that the secretary types. Those of items and candidates are opinions of the discussion (R46). */
import type { MinutesContent, MinutesTexts, Withheld } from './minutes-content.js';

const OPEN_SECTIONS = ['heading', 'place', 'objections', 'remarks'] as const;
export type OpenSection = (typeof OPEN_SECTIONS)[number];

export const SECTION =
  /^(heading|place|objections|remarks|(item|candidate):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const itemSection = (itemId: string): string => `item:${itemId}`;
export const candidateSection = (candidateId: string): string => `candidate:${candidateId}`;

export const isOpenSection = (section: string): section is OpenSection =>
  (OPEN_SECTIONS as readonly string[]).includes(section);

/** One line, bounded as titles are. */
export const isOneLine = (section: string): boolean => section === 'heading' || section === 'place';

/** What a section is about: an item or a candidate; null: the meeting. */
export function subjectOf(section: string): { kind: 'item' | 'candidate'; id: string } | null {
  const [kind, id] = section.split(':');
  return (kind === 'item' || kind === 'candidate') && id !== undefined ? { kind, id } : null;
}

/** Every section that these minutes have, in the order in which they stand. */
export function sectionsOf({ items, candidates }: MinutesContent): string[] {
  return [
    ...OPEN_SECTIONS,
    ...items.map(({ itemId }) => itemSection(itemId)),
    ...candidates.map(({ candidateId }) => candidateSection(candidateId)),
  ];
}

/** Sections of opinions that a reader may not have: all (R46), or of the candidates recused from and of their items (R10). */
export function withheldSections(content: MinutesContent, { opinions, candidateIds }: Withheld): Set<string> {
  const sections = sectionsOf(content).filter((section) => !isOpenSection(section));
  if (opinions) return new Set(sections);
  const recused = new Set(candidateIds);
  const items = content.items.filter((item) => item.candidateIds.some((id) => recused.has(id)));
  return new Set([...candidateIds.map(candidateSection), ...items.map(({ itemId }) => itemSection(itemId))]);
}

/** The texts of sections that these minutes have, without the empty ones, apart by whether everybody who reads them may see them. */
export function partedTexts(
  content: MinutesContent,
  texts: MinutesTexts,
): { open: MinutesTexts; opinions: MinutesTexts } {
  const written = sectionsOf(content).flatMap((section): [string, string][] => {
    const text = texts[section]?.trim() ?? '';
    return text === '' ? [] : [[section, text]];
  });
  return {
    open: Object.fromEntries(written.filter(([section]) => isOpenSection(section))),
    opinions: Object.fromEntries(written.filter(([section]) => !isOpenSection(section))),
  };
}
