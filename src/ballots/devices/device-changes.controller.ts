import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CreatedView } from '../../platform/http/created.view.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor, ForCard } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { DeviceChangesReader } from './device-changes.reader.js';
import { DeviceChangesService } from './device-changes.service.js';
import { RecredentialingService } from './recredentialing.service.js';
import { ReasonRequest } from '../requests/reason.request.js';
import { SignDeviceChangeRequest } from '../requests/sign-device-change.request.js';
import { WishDeviceRequest } from '../requests/wish-device.request.js';
import { DeviceChallengeView, ManifestView } from '../views/device-change.view.js';

/** Another device for a seat whose ballot is open (R18): the expert asks, two people agree, their browsers sign. */
@Controller()
export class DeviceChangesController {
  constructor(
    private readonly changes: DeviceChangesService,
    private readonly recredentialing: RecredentialingService,
    private readonly reader: DeviceChangesReader,
  ) {}

  /** Asks for a change to the device that made this key; the actor's own seat. Gives the id of the change. */
  @Post('ballots/:id/device-changes')
  @Access('signed-in')
  @ForCard('ballot')
  async wish(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: WishDeviceRequest,
  ): Promise<CreatedView> {
    return { id: await this.changes.wish(actor, id, request.credential) };
  }

  @Post('device-changes/:id/withdraw')
  @HttpCode(204)
  @Access('signed-in')
  @ForCard('device-change')
  withdraw(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.changes.withdraw(actor, id);
  }

  /** The secretary agrees; the supervisor confirms. Gives the id of the request. */
  @Post('device-changes/:id/approve')
  @Access('secretary')
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: ReasonRequest,
  ): Promise<CreatedView> {
    return { id: await this.changes.approve(actor, id, request.reason) };
  }

  @Post('device-changes/:id/decline')
  @HttpCode(204)
  @Access('secretary')
  decline(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: ReasonRequest,
  ): Promise<void> {
    return this.changes.decline(actor, id, request.reason);
  }

  /** What is to be signed now, and who has. */
  @Get('device-changes/:id')
  @Access('secretary', 'supervisor')
  challenge(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<DeviceChallengeView> {
    return this.reader.challenge(actor, id);
  }

  /** The signature that an officer's browser made for the chain's head of that moment. */
  @Post('device-changes/:id/signatures')
  @HttpCode(200)
  @Access('secretary', 'supervisor')
  sign(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: SignDeviceChangeRequest,
  ): Promise<DeviceChallengeView> {
    return this.recredentialing.sign(actor, id, request);
  }

  /** The manifest of an opened ballot, for the desks that sign under it. */
  @Get('ballots/:id/manifest')
  @Access('secretary', 'supervisor')
  manifest(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ManifestView> {
    return this.reader.manifest(actor, id);
  }
}
