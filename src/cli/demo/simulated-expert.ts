/**
 * One expert without a browser, doing what the browser does: signs in, makes a credential, joins the room, checks the
 * manifest, encrypts, casts, checks the acknowledgement. For the demo, tests and measurements.
 */
import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type {
  Answer,
  CastReceipt,
  FastSnapshot,
  Joined,
  LiveCommands,
  LiveEvents,
  PersonalSnapshot,
} from '../../contract/live.js';
import type { Audience, Choice } from '../../contract/vocabulary.js';
import type { Manifest } from '../../ballots/protocol/bundle.js';
import { acknowledgementHolds, recredentials } from '../../ballots/protocol/chain.js';
import { toHex } from '../../ballots/protocol/encoding.js';
import { ready, type Random } from '../../ballots/protocol/group.js';
import { entriesOf, readManifest, type Ballot } from '../../ballots/protocol/manifest.js';
import { makePaper } from '../../ballots/protocol/paper.js';
import type { Paper } from '../../ballots/protocol/paper-layout.js';
import { newSigningKey, type SigningKey } from '../../ballots/protocol/signatures.js';
import type { SheetView } from '../../ballots/views/ballot.view.js';
import { ApiClient, ApiProblem } from './api-client.js';

export const random: Random = (n) => new Uint8Array(randomBytes(n));

export type LiveSocketClient = Socket<LiveEvents, LiveCommands>;

/** Opens a live connection for a signed-in client; resolves when connected. */
export async function connectLive(
  client: ApiClient,
  listen: (socket: LiveSocketClient) => void = () => undefined,
): Promise<LiveSocketClient> {
  const socket: LiveSocketClient = io(`${client.address}/live`, {
    path: '/api/live',
    transports: ['websocket'],
    extraHeaders: { cookie: client.cookieHeader, origin: client.address },
    forceNew: true,
  });
  listen(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

/** Sends a command and gives its value, or throws the problem of a refusal. */
export async function joinMeeting(socket: LiveSocketClient, meetingId: string, audience: Audience): Promise<Joined> {
  return valueOf((await socket.timeout(20_000).emitWithAck('join', { meetingId, audience })) as Answer<Joined>);
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new ApiProblem(answer.problem);
  return answer.value;
}

export interface PreparedPaper {
  ballot: Ballot;
  paper: Paper;
  hash: string;
}

/** The seat that votes with this key: by the roster, or by a change of device that secretary and supervisor signed (R18). */
function ownSeat(ballot: Ballot, credential: string, { recredential }: SheetView): number | null {
  const frozen = ballot.manifest.roster.find((seat) => seat.credential === credential)?.seat;
  if (frozen !== undefined || recredential === null) return frozen ?? null;
  const seat = Number(recredential.event['seat']);
  return recredentials(ballot, seat, credential, recredential) ? seat : null;
}

export class SimulatedExpert {
  readonly client: ApiClient;
  credential: SigningKey | null = null;
  socket: LiveSocketClient | null = null;
  fast: FastSnapshot | null = null;
  personal: PersonalSnapshot | null = null;

  /** `client`: already signed in, or signed in by `signIn`. */
  constructor(
    address: string,
    readonly loginName: string,
    private readonly password: string,
    client = new ApiClient(address),
  ) {
    this.client = client;
  }

  /** Signs in to the system. */
  async signIn(): Promise<void> {
    await ready;
    await this.client.signIn(this.loginName, this.password);
  }

  /** Joins the meeting's room, live; safe to call again after a lost connection. */
  async enter(meetingId: string): Promise<Joined> {
    this.socket ??= await connectLive(this.client);
    const socket = this.socket;
    socket.off('fast').on('fast', (snapshot) => (this.fast = snapshot));
    socket.off('personal').on('personal', (snapshot) => (this.personal = snapshot));
    const joined = await joinMeeting(socket, meetingId, 'expert');
    this.fast = joined.fast;
    this.personal = joined.personal;
    return joined;
  }

  /** Signs the seat in with a credential made here. */
  async attend(meetingId: string): Promise<void> {
    this.credential ??= newSigningKey(random);
    await this.client.post(`/api/meetings/${meetingId}/sign-in`, { credential: toHex(this.credential.key) });
  }

  /** Reads the sheet, checks it as a browser must, and makes the paper; `choose` by index of the candidate. */
  async prepare(ballotId: string, choose: (index: number) => Choice): Promise<PreparedPaper> {
    const sheet = await this.client.get<SheetView>(`/api/ballots/${ballotId}/sheet`);
    const read = readManifest(sheet.manifest as unknown as Manifest);
    if (!read.ok || read.ballot.mhHex !== sheet.manifestHash) throw new Error('the manifest does not hold');
    const { credential } = this;
    if (credential === null) throw new Error('not signed in to the meeting');
    const own = ownSeat(read.ballot, toHex(credential.key), sheet);
    if (own === null) throw new Error('neither the manifest nor a checked change of device names this credential');
    const choices = new Map(
      entriesOf(read.ballot.manifest, own).map((index): [number, Choice] => [index, choose(index)]),
    );
    const voter = { seat: own, credential: credential.key, secret: credential.secret };
    const finished = makePaper(read.ballot, voter, choices, { revision: sheet.revision + 1, seen: sheet.head }, random);
    if (!finished.ok) throw new Error(finished.fault);
    return { ballot: read.ballot, paper: finished.paper, hash: finished.hash };
  }

  /** Sends a prepared paper and gives the checked receipt; sending the same one again gives the same receipt. */
  async send({ ballot, paper, hash }: PreparedPaper, timeout = 60_000): Promise<CastReceipt> {
    const { socket } = this;
    if (socket === null) throw new Error('not connected');
    const { seat: _own, ...rest } = paper;
    const frame = { ballotId: ballot.manifest.ballotId, manifestHash: ballot.mhHex, ...rest };
    const receipt = valueOf((await socket.timeout(timeout).emitWithAck('cast', frame)) as Answer<CastReceipt>);
    if (receipt.hash !== hash || !acknowledgementHolds(ballot, hash, receipt.head, receipt.acknowledgement)) {
      throw new Error('the acknowledgement does not hold');
    }
    return receipt;
  }

  leave(): void {
    this.socket?.disconnect();
    this.socket = null;
  }
}
