import { IsInt, IsLowercase, IsUUID, Matches, Max, Min, ValidateBy, type ValidationOptions } from 'class-validator';

/** Binary of exactly, or at most, so many bytes. */
function IsBytes(least: number, most: number, options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isBytes',
      validator: {
        validate: (value: unknown) => Buffer.isBuffer(value) && value.length >= least && value.length <= most,
      },
    },
    options,
  );
}

/** A paper as it arrives; what it is refused for beyond its shape is the protocol's business. */
export class CastFrame {
  @IsUUID()
  @IsLowercase()
  ballotId: string;

  @Matches(/^[0-9a-f]{64}$/)
  manifestHash: string;

  @IsInt()
  @Min(1)
  @Max(0xffffffff)
  revision: number;

  @IsBytes(16, 16)
  nonce: Buffer;

  @Matches(/^[0-9a-f]{64}$/)
  seen: string;

  @IsBytes(0, 3_900_000)
  body: Buffer;

  @IsBytes(64, 64)
  signature: Buffer;
}
