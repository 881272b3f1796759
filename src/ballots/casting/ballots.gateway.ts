import { ConnectedSocket, MessageBody, SubscribeMessage } from '@nestjs/websockets';
import type { CastReceipt } from '../../contract/live.js';
import { LiveGateway } from '../../platform/live/live-gateway.js';
import type { LiveSocket } from '../../platform/live/live-socket.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { Access, ForCard } from '../../platform/security/access.js';
import { CastingService } from './casting.service.js';
import { CastFrame } from '../requests/cast.frame.js';

/** Papers arrive over the live connection and are acknowledged on it, after the commit. */
@LiveGateway()
export class BallotsGateway {
  constructor(private readonly casting: CastingService) {}

  @SubscribeMessage('cast')
  @Access('signed-in')
  @ForCard('ballot')
  cast(@ConnectedSocket() socket: LiveSocket, @MessageBody() frame: CastFrame): Promise<CastReceipt> {
    const { actor } = socket.data;
    if (actor === null) throw new Refusal('access.signed-out');
    return this.casting.cast(actor, frame);
  }
}
