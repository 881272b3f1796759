import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { DeviceSigner } from '../../contract/vocabulary.js';
import { DeviceChange } from './device-change.entity.js';

/** An office's last signature for a change of device, for the chain head of its moment. */
@Entity('device_change_signature')
@Unique('device_change_signature_account_once', ['deviceChangeId', 'accountId'])
export class DeviceChangeSignature {
  @PrimaryColumn('uuid')
  @ForeignKey(() => DeviceChange)
  deviceChangeId: string;

  @PrimaryColumn('text')
  role: DeviceSigner;

  @Column({ type: 'bytea' })
  head: Buffer;

  @Column({ type: 'bytea' })
  signature: Buffer;

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  accountId: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;
}
