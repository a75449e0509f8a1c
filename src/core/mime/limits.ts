/**
 * Bounds on what one message may cost. A real mail stays far below each; a hostile or broken one is read up to the bound
 * and carries a warning. Nesting and part counts are the ways known to make mail readers hang (CVE-2012-4366 and kin).
 */
export const limits = {
  headerBytes: 1024 * 1024,
  /** Of one field, where the whole header is longer than its bound. */
  fieldBytes: 64 * 1024,
  headerFields: 5_000,
  depth: 40,
  parts: 2_000,
  addresses: 5_000,
  references: 1_000,
  /** Decoded text kept of one message, over all sections. */
  textBytes: 8 * 1024 * 1024,
  reportBytes: 256 * 1024,
  tnefBytes: 64 * 1024 * 1024,
} as const
