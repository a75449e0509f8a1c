import { constants, zstdCompressSync } from 'node:zlib'

/** As zstd of this level, in memory of its own, so that it can be handed to another thread without copying. */
export const compress = (bytes: Uint8Array, level: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: level } }))
