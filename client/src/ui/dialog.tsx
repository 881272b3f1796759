import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import { goBack, openedFrom, whereNow } from './focus-kept.js';
import { Refused } from './notice.js';

const FOCUSABLE = 'a[href], button, input:not([type="hidden"]), select, textarea, [tabindex]:not([tabindex="-1"])';

/** Keeps Tab inside `box`, so that the keyboard cannot wander behind a dialog. */
function trapTab(event: KeyboardEvent, box: HTMLElement | null): void {
  if (event.key !== 'Tab' || !box) return;
  const stops = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((el) => el.offsetParent !== null);
  const first = stops[0];
  const last = stops.at(-1);
  if (!first || !last) return;
  const at = document.activeElement;
  if (event.shiftKey && (at === first || at === box)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && at === last) {
    event.preventDefault();
    first.focus();
  }
}

/** Moves the focus into `box` on opening and back to where it was on closing. */
function useFocusKept(box: React.RefObject<HTMLElement | null>): void {
  // asked while drawing: a field inside that takes the focus by itself has it before any effect runs
  const [before] = useState(whereNow);
  useEffect(() => {
    if (box.current) openedFrom(box.current, before);
    if (!box.current?.contains(document.activeElement)) box.current?.focus();
    return () => goBack(before);
  }, [box, before]);
}

/**
 * What scrolls and holds nothing that the Tab key stops at is a stop itself, so that the keyboard can read all of it; the
 * browsers that a venue's tablets have do not see to that (WCAG 2.1.1).
 */
function DialogBody({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const body = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(false);
  useEffect(() => {
    const { current } = body;
    if (current === null) return;
    const look = (): void =>
      setStop(current.scrollHeight > current.clientHeight && current.querySelector(FOCUSABLE) === null);
    const [size, content] = [new ResizeObserver(look), new MutationObserver(look)];
    size.observe(current);
    content.observe(current, { childList: true, subtree: true, characterData: true });
    return () => {
      size.disconnect();
      content.disconnect();
    };
  }, []);
  const asStop = stop ? { tabIndex: 0, role: 'group', 'aria-labelledby': title } : {};
  return (
    <div ref={body} className="dialog__body" {...asStop}>
      {children}
    </div>
  );
}

interface DialogProps {
  title: string;
  lead?: ReactNode;
  tone?: 'plain' | 'official';
  wide?: boolean;
  foot: ReactNode;
  onClose: () => void;
  children?: ReactNode;
}

/** A modal dialog: focus trapped, Escape closes, focus returns to where it was. */
export function Dialog({ title, lead, tone = 'plain', wide = false, foot, onClose, children }: DialogProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useFocusKept(box);
  const onKeyDown = (event: KeyboardEvent): void => {
    // a dialog may have been opened out of another: the key is for the one before
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    trapTab(event, box.current);
  };
  return createPortal(
    <div className="veil" onKeyDown={onKeyDown}>
      <div
        ref={box}
        tabIndex={-1}
        role="dialog"
        aria-modal
        aria-labelledby={id}
        className={`dialog dialog--${tone}${wide ? ' dialog--wide' : ''}`}
      >
        <div className="dialog__head">
          <h2 id={id}>{title}</h2>
          {lead && <p>{lead}</p>}
        </div>
        {children && <DialogBody title={id}>{children}</DialogBody>}
        <div className="dialog__foot">{foot}</div>
      </div>
    </div>,
    document.body,
  );
}

interface ConfirmProps {
  title: string;
  /** In words: what it does, under which rule, and that it cannot be undone where that is so. */
  children: ReactNode;
  act: string;
  tone?: 'plain' | 'official';
  busy?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once, in words that name what happens; the button says the act, never just 'OK'. */
export function Confirm({
  title,
  children,
  act,
  tone = 'plain',
  busy = false,
  error,
  onConfirm,
  onClose,
}: ConfirmProps): ReactNode {
  const { t } = useTranslation();
  const foot = (
    <>
      <Button onClick={onClose}>{t('word.cancel')}</Button>
      <Button tone={tone === 'official' ? 'official' : 'primary'} busy={busy} onClick={onConfirm}>
        {act}
      </Button>
    </>
  );
  return (
    <Dialog title={title} tone={tone} onClose={onClose} foot={foot}>
      <div>{children}</div>
      <Refused error={error} />
    </Dialog>
  );
}

/** A panel from the right on narrow screens (the meeting log, the attendance). */
export function Drawer({
  label,
  onClose,
  children,
}: {
  label: string;
  onClose: () => void;
  children: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useFocusKept(box);
  const onKeyDown = (event: KeyboardEvent): void => {
    // a dialog may have been opened out of another: the key is for the one before
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    trapTab(event, box.current);
  };
  return createPortal(
    <div
      className="drawer-veil"
      onKeyDown={onKeyDown}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div ref={box} tabIndex={-1} role="dialog" aria-modal aria-label={label} className="drawer">
        {children}
        <p style={{ marginTop: 24 }}>
          <Button onClick={onClose}>{t('word.close')}</Button>
        </p>
      </div>
    </div>,
    document.body,
  );
}
