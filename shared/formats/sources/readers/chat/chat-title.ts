/** The name of a chat, from the name of its file in the languages of WhatsApp: "WhatsApp-Chat mit Ana.txt", "WhatsApp Chat - Ana.zip/_chat.txt". */
import { cleanName } from '../participants';

const PREFIX =
  /^(?:whatsapp[\s_-]*chat|chat[\s_-]*(?:de[\s_-]*)?whatsapp|discussion whatsapp|conversation whatsapp|conversa do whatsapp|conversaci[oó]n de whatsapp|чат whatsapp|whatsapp[\s_-]*(?:sohbeti|konuşması|samtale|chatt|keskustelu|gesprek|beszélgetés|conversație))[\s_-]*(?:(?:with|mit|avec|con|com|met|med|with|z|s|с|cu|kanssa)[\s_])?[\s_-]*/i;

/** Empty: the path does not tell. */
export function chatTitle(path: string): string {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  const isUnnamed = /^_?chat(?:[\s_-]*\(?\d+\)?)?\.txt$/i.test(file);
  const name = (isUnnamed ? (parts.pop() ?? '') : file).replace(/\.(?:txt|zip)$/i, '').replace(/\s*\(\d{1,3}\)$/, '');
  if (isUnnamed && !PREFIX.test(name)) return '';
  return cleanName(name.replace(PREFIX, ''));
}
