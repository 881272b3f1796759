import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnouncedBallot, MeetingLine } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Loading } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import { roundText } from '../../../ui/round.js';
import { BallotMarks } from '../../results/parts/ballot-marks.js';
import { ShowResult } from '../../results/parts/show-result.js';
import { useAnnouncedBallots } from '../queries.js';
import { Downloads } from './downloads.js';

function Ballots({ ballots, witness }: { ballots: readonly AnnouncedBallot[]; witness: boolean }): ReactNode {
  const { t } = useTranslation();
  if (ballots.length === 0) return <p className="quiet">{t('documents.none')}</p>;
  return (
    <ul className="documents">
      {ballots.map((ballot) => (
        <li key={ballot.ballotId}>
          <div>
            <b>
              {t(ballot.rehearsal ? 'documents.rehearsal' : 'documents.ballot', {
                number: ballot.number,
                title: ballot.title,
              })}
            </b>{' '}
            <BallotMarks ballot={ballot} />
            <small>
              {[
                roundText(ballot, t),
                ...(ballot.panel === null ? [] : [ballot.panel]),
                t(`state.ballot.${ballot.state}`),
              ].join(' · ')}
            </small>
          </div>
          <span className="documents__acts">
            <ShowResult line={ballot} />
            <Downloads line={ballot} witness={witness} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** From the list of a review's meetings to what was announced in one of them: results, publicity lists, tally sheets. */
export function MeetingDocuments({ meeting, witness }: { meeting: MeetingLine; witness: boolean }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const ballots = useAnnouncedBallots(open ? meeting.id : null);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('documents.act')}</Button>
      {open && (
        <Dialog
          wide
          title={t('documents.title', { title: meeting.title })}
          lead={t(witness ? 'documents.leadWitness' : 'documents.lead')}
          onClose={() => setOpen(false)}
          foot={<Button onClick={() => setOpen(false)}>{t('word.close')}</Button>}
        >
          {ballots.data ? <Ballots ballots={ballots.data} witness={witness} /> : !ballots.error && <Loading />}
          <Refused error={ballots.error} />
        </Dialog>
      )}
    </>
  );
}
