/** Three records of one person, of which one becomes certain only when the two others are joined: it has an address of each of them, and no name. */
const phones = ['+49 1520 7654321'];
const [one, other] = ['skipper19@example.com', 'big.bear@example.com'] as const;

export const CHAIN_OF_THREE = [
  { name: 'Wei Zhang', emails: [one], phones, company: 'Contoso', place: 'Kiel' },
  { name: '张伟', emails: [other], phones },
  { name: one, emails: [one, other] },
] as const;
