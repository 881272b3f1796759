// In every suite with a database: a connection is asked nothing while questions wait at it already. pg puts up with it and
// warns once in a process; its next version refuses it.
import pg from 'pg';

const query = pg.Client.prototype.query;
pg.Client.prototype.query = function (...words) {
  if (this._queryQueue.length > 0) throw new Error('a connection is asked while a question waits at it already');
  return query.apply(this, words);
};
