// content: what came with the program, where it was packed. In the sources nothing is known of it, as it may be edited.

/** A digest of all of it, which is made when the program is packed (rolldown.config.ts) instead of each time that it starts. */
export const PACKED = undefined as string | undefined
