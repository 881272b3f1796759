// The floor under the live figures: socket.io and PostgreSQL with nothing of the product between them. A message is one
// INSERT, acknowledged after its commit; a broadcast sends given bytes to everybody. Arguments: the database's address.
import { createServer } from 'node:http';
import pg from 'pg';
import { Server } from 'socket.io';

const POOL = 20;
const FRAME = 4_000_000;

const pool = new pg.Pool({ connectionString: process.argv[2], max: POOL });
await pool.query('create table if not exists bare_message (id bigserial primary key, body bytea not null)');
const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false, maxHttpBufferSize: FRAME });

io.on('connection', (socket) => {
  void socket.join('everybody');
  socket.on('cast', async (frame, acknowledge) => {
    await pool.query('insert into bare_message (body) values ($1)', [frame.body]);
    acknowledge({ ok: true, value: frame.receipt });
  });
});

process.on('message', ({ id, argument }) => {
  const at = process.hrtime.bigint();
  io.to('everybody').emit(argument.event, argument.payload);
  process.send({ id, value: String(at) });
});
process.on('disconnect', () => process.exit(0));
http.listen(0, '127.0.0.1', () => process.send({ port: http.address().port }));
