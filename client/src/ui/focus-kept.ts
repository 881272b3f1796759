/**
 * Nobody who uses the keyboard may stand nowhere. What was pressed often goes with the step that it ended, and the browser then
 * drops the focus: it goes on at the heading of what stands around the place, or where the dialog that has gone was opened.
 */

/** Something that had the focus and what was around it, from the inside out: once it has gone, it cannot tell any more. */
export type Place = readonly Element[];

const openedAt = new WeakMap<Element, Place>();
let last: Place | null = null;

const nowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

function placeOf(at: Element): Place {
  const place: Element[] = [];
  for (let up: Element | null = at; up !== null && up !== document.body; up = up.parentElement) place.push(up);
  return place;
}

/** Where the focus is now. */
export const whereNow = (): Place => (document.activeElement === null ? [] : placeOf(document.activeElement));

/** Remembers where a dialog was opened. */
export function openedFrom(dialog: Element, place: Place): void {
  openedAt.set(dialog, place);
}

const shown = (element: Element): boolean => element.getClientRects().length > 0;

/** What tells where one is in a part of the page; the title of the page before those of its sections. */
function headingOf(region: Element): HTMLElement | null {
  if (region.matches('[role="dialog"]')) return region as HTMLElement;
  for (const level of ['h1', 'h2', 'h3']) {
    const heading = [...region.querySelectorAll<HTMLElement>(level)].find(shown);
    if (heading) return heading;
  }
  return null;
}

function remaining(place: Place): HTMLElement | null {
  const [at] = place;
  if (at?.isConnected && shown(at)) return at as HTMLElement;
  for (const region of place) {
    const opened = openedAt.get(region);
    if (region.isConnected) {
      const heading = headingOf(region);
      if (heading) return heading;
    } else if (opened) return remaining(opened);
  }
  return null;
}

/** Where nothing has the focus, `last` gives it to what remains; nothing may remain before the next part of the page is there. */
function goOn(): void {
  if (last === null || !nowhere()) return;
  const to = remaining(last);
  if (to === null) return;
  if (/^H\d$/.test(to.tagName)) to.tabIndex = -1;
  // whoever pressed with a finger or the mouse looks at a place of the page that is not to run away
  to.focus({ preventScroll: true });
  if (to.matches(':focus-visible')) to.scrollIntoView({ block: 'nearest' });
}

/** Goes back to a place, or to what remains of it. */
export function goBack(place: Place): void {
  if (!nowhere()) return;
  last = place;
  goOn();
}

/** Begins to keep the focus on this page. */
export function keepFocus(): void {
  document.addEventListener('focusin', (event) => {
    last = event.target instanceof Element ? placeOf(event.target) : null;
  });
  document.addEventListener('focusout', ({ target }) => {
    // left on purpose: it is there still once whatever runs now is done
    queueMicrotask(() => {
      if (target instanceof Element && target.isConnected && nowhere()) last = null;
    });
  });
  new MutationObserver(goOn).observe(document.body, { childList: true, subtree: true });
}
