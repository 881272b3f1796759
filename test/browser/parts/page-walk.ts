/**
 * What holds on every page, whatever it is about: nothing sticks out or is cut off, no text lies over another, everything that
 * a mouse can press is large enough and reached by the Tab key in the order of the page, and where the focus is can be seen.
 */
import type { Page } from 'playwright-core';

/** What the focus may stand on, apart from what the page itself keeps out of the round (tabindex -1, radios of one group). */
const PRESSABLE = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';
/** Rounds longer than this are a page of their own; the walk says so instead of going on. */
const LONGEST = 400;

/** How the page lies in its window; `sideways`: whether a table may be scrolled to the side. */
export function layoutFaults(page: Page, sideways: boolean): Promise<string[]> {
  return page.evaluate((mayScroll) => {
    const faults: string[] = [];
    const root = document.documentElement;
    const out = root.scrollWidth - root.clientWidth;
    if (out > 0) faults.push(`${out} px wider than the window`);
    const modal = [...document.querySelectorAll('[aria-modal="true"]')].at(-1);
    const shown = (one: Element): boolean =>
      one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
      one.closest('.unseen, .skip, [aria-hidden="true"], option') === null &&
      (modal === undefined || modal.contains(one));

    interface Piece {
      text: string;
      owner: Element;
      /** What it moves with when the page is scrolled. */
      layer: Element | null;
      rect: DOMRect;
    }
    const layerOf = (one: Element): Element | null => {
      for (let at: Element | null = one; at !== null; at = at.parentElement)
        if (['fixed', 'sticky', 'absolute'].includes(getComputedStyle(at).position)) return at;
      return null;
    };
    const clippersOf = (one: Element): Element[] => {
      const found: Element[] = [];
      for (let at: Element | null = one; at !== null && at !== document.body; at = at.parentElement)
        if (getComputedStyle(at).overflowX !== 'visible' && !at.matches('svg, svg *')) found.push(at);
      return found;
    };
    const inView = (rect: DOMRect, clippers: readonly Element[]): boolean =>
      clippers.every((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return rect.top > top - 4 && rect.bottom < bottom + 4;
      });
    const hidden = (rect: DOMRect, clipper: Element | undefined): string | null => {
      if (clipper === undefined) return rect.right > root.clientWidth + 1.5 ? 'beyond the window' : null;
      const box = clipper.getBoundingClientRect();
      if (rect.right <= box.right + 1.5 && rect.left >= box.left - 1.5) return null;
      if (!['auto', 'scroll'].includes(getComputedStyle(clipper).overflowX)) return 'cut off';
      return mayScroll ? null : 'only by scrolling sideways';
    };
    const range = document.createRange();
    /** Where the letters of a text are; the box of a line reaches beyond them. */
    const lettersOf = (node: Node, owner: Element): DOMRect[] => {
      range.selectNodeContents(node);
      const size = parseFloat(getComputedStyle(owner).fontSize);
      return [...range.getClientRects()]
        .filter(({ width, height }) => width >= 1 && height >= 1)
        .map(({ x, y, width, height }) => new DOMRect(x, y + (height - size) / 2, width, size));
    };
    const pieces: Piece[] = [];
    const read = (node: Node, owner: Element, text: string): void => {
      const layer = layerOf(owner);
      const clippers = clippersOf(owner);
      for (const rect of lettersOf(node, owner)) {
        const fault = hidden(rect, clippers[0]);
        if (fault !== null) faults.push(`${fault}: ${text.slice(0, 60)}`);
        // what is scrolled away lies under nothing
        if (inView(rect, clippers)) pieces.push({ text, owner, layer, rect });
      }
    };
    const walker = document.createTreeWalker(modal ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      if (node.parentElement !== null && text !== '' && shown(node.parentElement)) read(node, node.parentElement, text);
    }
    const overlap = ({ rect: one }: Piece, { rect: other }: Piece): boolean => {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return wide > 3 && high > Math.min(one.height, other.height) / 4;
    };
    const lines = pieces.sort((one, other) => one.rect.top - other.rect.top);
    lines.forEach((one, n) => {
      for (const other of lines.slice(n + 1)) {
        if (other.rect.top > one.rect.bottom) break;
        if (other.owner !== one.owner && other.layer === one.layer && overlap(one, other))
          faults.push(`over each other: ${one.text.slice(0, 40)} | ${other.text.slice(0, 40)}`);
      }
    });
    return [...new Set(faults)];
  }, sideways);
}

interface Words {
  /** First parts of translation keys. */
  spaces: readonly string[];
  /** What people typed, which is in no language of the product; null where Chinese is expected. */
  data: string | null;
}

/** Every text and label of the page, or of the dialog that is open, that is not marked as Chinese. */
function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // code: a record as it was written, in no language
    const skipped = 'script, style, code, [lang^="zh"]:not(html), [aria-hidden="true"]';
    const root = [...document.querySelectorAll('[aria-modal="true"]')].at(-1) ?? document.body;
    const said: (string | null)[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.parentElement?.closest(skipped) === null) said.push(node.textContent);
    for (const one of root.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      if (one.closest(skipped) === null)
        said.push(...['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name)));
    return [...new Set(said.map((text) => text?.trim() ?? ''))];
  });
}

/** Keys and gaps that no translation filled, and Chinese where English was asked for. */
export async function wordFaults(page: Page, { spaces, data }: Words): Promise<string[]> {
  const typed = data === null ? null : new RegExp(data, 'gu');
  return (await saidOn(page)).flatMap((text) => {
    const keys = [...text.matchAll(/(?<!\/)\b([a-zA-Z]+)(?:\.[a-zA-Z0-9-]+)+\b/g)];
    return [
      ...keys.filter(([, space = '']) => spaces.includes(space)).map(([key]) => `untranslated: ${key}`),
      ...(/\{\{|\}\}|\bundefined\b|\bNaN\b|\[object/.test(text) ? [`unfilled: ${text.slice(0, 80)}`] : []),
      ...(typed !== null && /\p{Script=Han}/u.test(text.replaceAll(typed, ''))
        ? [`Chinese: ${text.slice(0, 80)}`]
        : []),
    ];
  });
}

/** What the page keeps while the focus goes round. */
interface Round {
  /** The place of each stop; -1 for what was not counted. */
  stops: { place: number; seen: boolean; html: string }[];
  note: (event: FocusEvent) => void;
}

/** Numbers everything pressable, and notes from now on where the focus comes to. */
function startRound(page: Page): Promise<number> {
  return page.evaluate((pressable) => {
    const inRound = (one: HTMLElement): boolean => {
      if (one.tabIndex < 0 || one.matches(':disabled') || !one.checkVisibility({ visibilityProperty: true }))
        return false;
      const modal = [...document.querySelectorAll('[aria-modal="true"]')].at(-1);
      if (one.closest('[inert]') !== null || (modal !== undefined && !modal.contains(one))) return false;
      if (!(one instanceof HTMLInputElement) || one.type !== 'radio' || one.checked) return true;
      const group = [
        ...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(one.name)}"]`),
      ].filter((other) => !other.disabled);
      return !group.some((other) => other.checked) && group[0] === one;
    };
    /** An eye finds it: an outline, or a shadow on it or on what is around it. */
    const seen = (at: Element): boolean => {
      const around = [at, at.parentElement, at.nextElementSibling, at.closest('label'), at.closest('fieldset')];
      return around.some((one) => {
        if (one === null) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      });
    };
    const kept = window as unknown as Round;
    document.querySelectorAll('[data-walk]').forEach((one) => one.removeAttribute('data-walk'));
    const found = [...document.querySelectorAll<HTMLElement>(pressable)].filter(inRound);
    found.forEach((one, n) => (one.dataset['walk'] = String(n)));
    if (document.querySelector('[aria-modal="true"]') === null) (document.activeElement as HTMLElement | null)?.blur();
    kept.stops = [];
    kept.note = ({ target }) => {
      const at = target as HTMLElement;
      kept.stops.push({
        place: Number(at.dataset['walk'] ?? -1),
        seen: seen(at),
        html: at.outerHTML.slice(0, 140),
      });
    };
    document.addEventListener('focusin', kept.note);
    return found.length;
  }, PRESSABLE);
}

const endRound = (page: Page): Promise<Round['stops']> =>
  page.evaluate(() => {
    const kept = window as unknown as Round;
    document.removeEventListener('focusin', kept.note);
    return kept.stops;
  });

const told = (page: Page, places: readonly number[]): Promise<string[]> =>
  page.evaluate(
    (wanted) =>
      wanted.map((n) => document.querySelector(`[data-walk="${n}"]`)?.outerHTML.slice(0, 140) ?? `number ${n}`),
    [...places],
  );

/** Walks through the page, or through the dialog that is open, by the Tab key: what is never reached, out of order or unseen. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const count = await startRound(page);
  if (count > LONGEST) return [`a round of ${count} places`];
  // one more than a round, since what holds the focus fast would otherwise look like its end; a date is several stops
  const dates = await page.locator('[data-walk][type=date]').count();
  for (let pressed = 0; pressed <= count + 3 * dates; pressed += 1) await page.keyboard.press('Tab');
  const stops = await endRound(page);
  const reached = new Set(stops.map(({ place }) => place));
  const missed = Array.from({ length: count }, (_, n) => n).filter((n) => !reached.has(n));
  const back = stops.filter(({ place }, n) => n > 0 && place < (stops[n - 1]?.place ?? -1));
  return [
    ...(await told(page, missed)).map((html) => `never reached: ${html}`),
    ...(back.length > 1 ? back.map(({ html }) => `out of order: ${html}`) : []),
    ...new Set(stops.filter(({ seen }) => !seen).map(({ html }) => `focus not seen: ${html}`)),
  ];
}

/** Controls smaller than `least` high or 24 px wide (WCAG 2.2 AA, 2.5.8). Links within a text are left out. */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((size) => {
    const targets = document.querySelectorAll<HTMLElement>('a[href], button, select, textarea, input, summary');
    const modal = [...document.querySelectorAll('[aria-modal="true"]')].at(-1);
    return [...targets].flatMap((one) => {
      if (modal !== undefined && !modal.contains(one)) return [];
      if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('.unseen, .skip') !== null) return [];
      if (one.tagName === 'A' && getComputedStyle(one).display === 'inline') return [];
      const area = one.closest('label') ?? one;
      const { width, height } = area.getBoundingClientRect();
      // one pixel: what stands in for something drawn by hand, which is measured itself
      return width > 1 && (height < size - 0.5 || width < 24 - 0.5)
        ? [`too small, ${Math.round(width)}×${Math.round(height)}: ${one.outerHTML.slice(0, 140)}`]
        : [];
    });
  }, least);
}
