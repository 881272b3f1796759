import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';

/** Where the desk has no room for its sides, these open them from the right. */
export function DeskTools({ onShow }: { onShow: (side: 'seats' | 'log') => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="desk__tools">
      <span className="only-narrow">
        <Button onClick={() => onShow('seats')} aria-haspopup="dialog">
          {t('desk.attendance')}
        </Button>
      </span>
      <Button onClick={() => onShow('log')} aria-haspopup="dialog">
        {t('desk.log')}
      </Button>
    </div>
  );
}
