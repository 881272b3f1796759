import { memo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../../../../src/results/domain/minutes-block.js';
import { isOpenSection } from '../../../../../src/results/domain/minutes-sections.js';
import { TextField } from '../../../ui/fields.js';
import { keptText } from './kept-text.js';
import { TypedField } from './typed-field.js';
import { NEVER, type Stored } from './typed-text.js';
import type { Desk } from './use-typed-text.js';

type Table = Extract<Block, { kind: 'table' }>;
type Typed = Extract<Block, { kind: 'typed' }>;

const TableBlock = memo(function TableBlock({ columns, rows }: Pick<Table, 'columns' | 'rows'>): ReactNode {
  return (
    <div
      className="minutes-scroll"
      tabIndex={0}
      role="group"
      aria-label={columns.map(({ header }) => header).join(' ')}
    >
      <table className="minutes-table">
        <colgroup>
          {columns.map(({ header, share }) => (
            <col key={header} style={{ width: `${share}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ header, align }) => (
              <th key={header} scope="col" className={`minutes-table__${align}`}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (
                <td key={j} className={`minutes-table__${columns[j]?.align ?? 'left'}`}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

function ReadTyped({ block }: { block: Typed }): ReactNode {
  const { t } = useTranslation();
  const alone = isOpenSection(block.section);
  if (block.text.trim() === '' && !block.withheld && !alone) return null;
  return (
    <div className="minutes-read">
      {!alone && <h4>{block.label}</h4>}
      <p className={block.text.trim() === '' ? 'quiet' : undefined}>
        {block.withheld ? t('minutes.withheld') : block.text.trim() || t('minutes.nothing')}
      </p>
    </div>
  );
}

function WriteTyped({ block, desk, stored }: { block: Typed; desk: Desk; stored: Stored }): ReactNode {
  const { t } = useTranslation();
  if (block.withheld) return <ReadTyped block={block} />;
  const { section } = block;
  const open = isOpenSection(section);
  const label = section === 'objections' || section === 'remarks' ? t(`minutes.${section}`) : block.label;
  const folded =
    section.startsWith('candidate:') && stored.revision === 0 && keptText(desk.meetingId, section) === null;
  return (
    <TypedField
      desk={desk}
      section={section}
      label={label}
      stored={stored}
      folded={folded}
      {...(open ? { help: t('minutes.openHelp') } : {})}
    />
  );
}

function PlainBlock({ block }: { block: Exclude<Block, Typed> }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'subheading':
      return <h3>{block.text}</h3>;
    case 'facts':
      return (
        <dl className="minutes-facts">
          {block.rows.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <TableBlock columns={block.columns} rows={block.rows} />;
    default:
      return <p className={`minutes-${block.kind}`}>{block.text}</p>;
  }
}

const MANY = 20;

/** The minutes from the same blocks as the files. With a desk, the typed parts are fields; without one, they are read. */
export function MinutesBody({
  blocks,
  desk,
  stored,
}: {
  blocks: readonly Block[];
  desk: Desk | null;
  stored: ReadonlyMap<string, Stored>;
}): ReactNode {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const candidates = blocks.filter((block) => block.kind === 'typed' && block.section.startsWith('candidate:'));
  const first = blocks.findIndex((block) => block.kind === 'typed');
  const sought = search.trim().toLowerCase();
  const shown = (block: Typed): boolean =>
    sought === '' || !block.section.startsWith('candidate:') || block.label.toLowerCase().includes(sought);
  const none = candidates.length > 0 && !candidates.some((block) => block.kind === 'typed' && shown(block));
  return (
    <>
      {blocks.map((block, i) => {
        const finder = i === first && candidates.length > MANY && (
          <div className="minutes-find">
            <TextField
              label={t('minutes.find')}
              type="search"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
            {none && <p className="quiet">{t('minutes.findNone')}</p>}
          </div>
        );
        if (block.kind !== 'typed') return <PlainBlock key={i} block={block} />;
        // hidden, not taken out: what is being typed there goes on
        return (
          <div key={block.section} className="minutes-part" hidden={!shown(block)}>
            {finder}
            {desk ? (
              <WriteTyped block={block} desk={desk} stored={stored.get(block.section) ?? NEVER} />
            ) : (
              <ReadTyped block={block} />
            )}
          </div>
        );
      })}
    </>
  );
}
