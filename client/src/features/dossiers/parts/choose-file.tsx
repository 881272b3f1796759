import { useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';

/** A file by click, by keyboard or dropped. */
export function ChooseFile({ onFile }: { onFile: (file: File) => void }): ReactNode {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const take = (file: File | undefined): void => {
    if (!file) return;
    const fits = file.size <= LIMITS.listBytes;
    setFault(fits ? null : t('import.tooLarge', { megabytes: LIMITS.listBytes / 1_000_000 }));
    if (fits) onFile(file);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={`drop${over ? ' drop--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <p>{t('import.drop')}</p>
      <label className="btn">
        <input
          type="file"
          accept=".xlsx,.csv"
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        {t('import.choose')}
      </label>
      <small>{t('import.formats')}</small>
      {fault && (
        <span className="field__fault" role="alert">
          {fault}
        </span>
      )}
    </div>
  );
}
