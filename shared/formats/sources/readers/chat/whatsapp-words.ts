/** What WhatsApp itself writes into a chat, in the languages it is used in. On an iPhone such lines look as if a person had written them. */
import { cleanName } from '../participants';

const ENCRYPTION =
  /end-to-end|ende-zu-ende|bout en bout|extremo a extremo|ponta a ponta|da un'estremit|crittografia|szyfrowan|сквозн|шифрован|uçtan uca|päästä päähän|ende-til-ende|end-til-end|koncové? šifr|mã hóa|terenkripsi|エンドツーエンド|엔드투엔드|端到端|端對端|التشفير|مشفرة|מוצפנ|एंड-टू-एंड|versleutel/i;
const OF_THE_PROGRAM =
  /^(?:.{1,60} )?(?:created (?:this )?group|added|was added|removed|left$|joined using|changed (?:the|this|their|to)|your security code|turned (?:on|off) disappearing|updated the message timer|deleted this group|is now an admin|you(?:'|’)re now an admin|blocked this contact|unblocked this contact|hat die gruppe|hat .{1,80} (?:hinzugefügt|entfernt|geändert)|hat die gruppe verlassen|sicherheitsnummer|a créé le groupe|a ajouté|a quitté|a retiré|a rejoint|votre code de sécurité|cre[oó] (?:el )?grupo|añadió|eliminó a|salió del grupo|se unió|cambió|criou (?:o|este) grupo|adicionou|saiu$|removeu|entrou usando|mudou|ha creato il gruppo|ha aggiunto|ha abbandonato|ha rimosso|heeft de groep|heeft .{1,80} toegevoegd|создал|добавил|покинул|вышел)/i;
const GROUP =
  /created (?:this )?group|added|left$|joined using|removed|group'?s? (?:icon|description|subject)|hat die gruppe|hat .{1,80} hinzugefügt|gruppe|groupe|grupo|gruppo|groep|групп|グループ|그룹|群组|群組|المجموعة|קבוצה|grup/i;
const MISSED_CALL =
  /^(?:missed (?:voice|video|group)|verpasster? (?:sprach|video)|appel (?:vocal|vidéo) manqué|llamada .{0,20}perdida|chamada .{0,20}perdida|(?:chiamata|videochiamata) .{0,20}persa|gemiste|пропущенный)/i;
const CALL =
  /^(voice|video|sprach|videoanruf|appel vocal|appel vidéo|llamada de voz|videollamada|chamada de voz|chamada de vídeo)[^\d]{0,30}[,.]\s*(?:(\d{1,3})\s?(?:hr?|hours?|std|h)\.?)?\s*(?:(\d{1,4})\s?(?:min|minutes?|minuten))?/i;

export function isEncryptionNotice(text: string): boolean {
  return text.length > 25 && ENCRYPTION.test(text);
}

/** @param isMarked the text begins with the mark of direction that programs write */
export function isProgramText(text: string, isMarked: boolean): boolean {
  return isMarked && (isEncryptionNotice(text) || OF_THE_PROGRAM.test(text));
}

/** Whether a line of the program speaks of a group. */
export function isAboutGroup(text: string): boolean {
  return GROUP.test(text);
}

export function isMissedCall(text: string): boolean {
  return MISSED_CALL.test(text);
}

/** A call and its minutes, or null. */
export function callOf(text: string, isMarked: boolean): { readonly isVideo: boolean; readonly minutes: number | null } | null {
  const match = isMarked ? CALL.exec(text) : null;
  if (match === null || (match[2] === undefined && match[3] === undefined)) return null;
  return { isVideo: /vid/i.test(match[1] ?? ''), minutes: Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0) || null };
}

/** Before the name of the chat in the name of its file: "WhatsApp-Chat mit Ana.txt", "WhatsApp Chat - Ana.zip/_chat.txt". */
const PREFIX =
  /^(?:whatsapp[\s_-]*chat|chat[\s_-]*(?:de[\s_-]*)?whatsapp|discussion whatsapp|conversation whatsapp|conversa do whatsapp|conversaci[oó]n de whatsapp|чат whatsapp|whatsapp[\s_-]*(?:sohbeti|konuşması|samtale|chatt|keskustelu|gesprek|beszélgetés|conversație))[\s_-]*(?:(?:with|mit|avec|con|com|met|med|with|z|s|с|cu|kanssa)[\s_])?[\s_-]*/i;

/** The name of a chat, from the path of its file. Empty: the path does not tell. */
export function chatTitle(path: string): string {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  const isUnnamed = /^_?chat(?:[\s_-]*\(?\d+\)?)?\.txt$/i.test(file);
  const name = (isUnnamed ? (parts.pop() ?? '') : file).replace(/\.(?:txt|zip)$/i, '').replace(/\s*\(\d{1,3}\)$/, '');
  if (isUnnamed && !PREFIX.test(name)) return '';
  return cleanName(name.replace(PREFIX, ''));
}
