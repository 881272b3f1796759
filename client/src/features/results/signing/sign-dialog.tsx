import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewSignature, Signing } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { TextField } from '../../../ui/fields.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { Fingerprint } from '../../../ui/marks.js';
import { useSign } from './queries.js';
import { SignaturePad } from './signature-pad.js';
import type { Stroke } from './strokes.js';

interface Typed {
  name: string;
  password: string;
}

function TypedName({ typed, onChange }: { typed: Typed; onChange: (typed: Typed) => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="sign__typed">
      <TextField
        required
        autoFocus
        label={t('sign.name')}
        help={t('sign.nameHelp')}
        autoComplete="off"
        value={typed.name}
        onChange={(event) => onChange({ ...typed, name: event.target.value })}
      />
      <TextField
        required
        label={t('sign.password')}
        help={t('sign.passwordHelp')}
        type="password"
        autoComplete="current-password"
        value={typed.password}
        onChange={(event) => onChange({ ...typed, password: event.target.value })}
      />
    </div>
  );
}

function Drawn({
  strokes,
  onChange,
}: {
  strokes: readonly Stroke[];
  onChange: (strokes: readonly Stroke[]) => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="sign__drawn">
      <SignaturePad strokes={strokes} onChange={onChange} />
      <Button reason={strokes.length === 0 ? t('sign.nothingYet') : null} onClick={() => onChange([])}>
        {t('sign.clear')}
      </Button>
    </div>
  );
}

/** What would be sent; null while something is missing. */
function signatureOf(
  byHand: boolean,
  digest: string,
  strokes: readonly Stroke[],
  { name, password }: Typed,
): NewSignature | null {
  if (byHand) {
    return strokes.length === 0
      ? null
      : { kind: 'drawn', digest, strokes: strokes.map((points) => ({ points: [...points] })) };
  }
  return name.trim() === '' || password === '' ? null : { kind: 'typed', digest, name: name.trim(), password };
}

/** Signing one line of a document: what is signed stands above the field, with its digest. */
export default function SignDialog({
  signing,
  line,
  path,
  title,
  what,
  onClose,
}: {
  signing: Signing;
  /** What the line is called on this document. */
  line: string;
  /** Address of the document's signatures. */
  path: string;
  title: string;
  /** What is signed, in a sentence that its digest follows. */
  what: string;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const [byHand, setByHand] = useState(true);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [typed, setTyped] = useState<Typed>({ name: '', password: '' });
  const sign = useSign(path);
  const signature = signatureOf(byHand, signing.digest, strokes, typed);
  return (
    <FormDialog
      wide
      tone="official"
      title={t('sign.title', { line, title })}
      act={t('sign.done')}
      busy={sign.isPending}
      reason={signature === null ? t(byHand ? 'sign.writeFirst' : 'sign.typeFirst') : null}
      error={sign.error}
      refusal={t('sign.notSigned')}
      onSubmit={() => signature && sign.mutate(signature, { onSuccess: onClose })}
      onClose={onClose}
    >
      <div className="sign">
        <p>
          {what} <Fingerprint value={signing.fingerprint} />
        </p>
        {byHand ? <Drawn strokes={strokes} onChange={setStrokes} /> : <TypedName typed={typed} onChange={setTyped} />}
        <p>
          <Button tone="link" onClick={() => setByHand(!byHand)}>
            {t(byHand ? 'sign.byKeyboard' : 'sign.byHand')}
          </Button>
        </p>
        <p className="quiet">{t('sign.means')}</p>
      </div>
    </FormDialog>
  );
}
