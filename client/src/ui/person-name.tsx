import { Fragment, type ReactNode } from 'react';

/** A person's name: never broken inside, but a long name may take two lines after a `·`. */
export function PersonName({ name }: { name: string }): ReactNode {
  const parts = name.split('·');
  return (
    <span>
      {parts.map((part, i) => (
        <Fragment key={i}>
          {i > 0 && <wbr />}
          <span className="name">{i < parts.length - 1 ? `${part}·` : part}</span>
        </Fragment>
      ))}
    </span>
  );
}
