/** The only file that uses the system's keyring, through Electron's safeStorage. Call it after the app is ready. */
import { safeStorage } from 'electron';
import type { Keyring } from '../store/encryption/keyring-key';

/** Backends on Linux that are no keyring: anybody who reads the file can read the secret. */
const NOT_SECRET: readonly string[] = ['basic_text', 'unknown'];

export const systemKeyring: Keyring = {
  isAvailable: () =>
    safeStorage.isEncryptionAvailable() && (process.platform !== 'linux' || !NOT_SECRET.includes(safeStorage.getSelectedStorageBackend())),
  protect: (secret) => safeStorage.encryptString(secret),
  reveal: (bytes) => {
    try {
      return safeStorage.decryptString(Buffer.from(bytes));
    } catch {
      return null;
    }
  },
};
