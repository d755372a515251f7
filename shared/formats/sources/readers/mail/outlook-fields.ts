/** The properties of Outlook ([MS-OXPROPS]), in its single mails (.msg) and in its data files (.pst). */
export const FIELD = {
  messageClass: 0x001a,
  subject: 0x0037,
  sentAt: 0x0039,
  representingName: 0x0042,
  representingAddress: 0x0065,
  representingSmtp: 0x5d02,
  transportHeaders: 0x007d,
  recipientKind: 0x0c15,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  senderSmtp: 0x5d01,
  deliveredAt: 0x0e06,
  flags: 0x0e07,
  body: 0x1000,
  messageId: 0x1035,
  references: 0x1039,
  inReplyTo: 0x1042,
  displayName: 0x3001,
  address: 0x3003,
  searchKey: 0x300b,
  smtp: 0x39fe,
  internetCodePage: 0x3fde,
  messageCodePage: 0x3ffd,
  recipientFlags: 0x5ffd,
  recipientAnswer: 0x5fff,
} as const;

/** Kinds of recipients, and the flag of a mail that is not sent yet. */
export const RECIPIENT_KIND = { to: 1, cc: 2, bcc: 3 } as const;
export const UNSENT = 8;

/** @param fileTime hundreds of nanoseconds since 1601. @returns milliseconds since 1970; null: no day that exists */
export function instantOfFileTime(fileTime: bigint): number | null {
  const instant = Number(fileTime / 10_000n) - 11_644_473_600_000;
  return Math.abs(instant) < 8.64e15 ? instant : null;
}
