import { idSource, type NewId } from '../../shared/model/ids';

/** Ids no one else has, from the system's cryptographic source. */
export const newId: NewId = idSource(() => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32);
