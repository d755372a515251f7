import { idSource, type NewId } from '../../shared/model/ids';

/** Unique ids from the system's cryptographic random source. */
export const newId: NewId = idSource(() => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32);
