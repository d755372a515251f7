/** What the labels of Gmail and the folders of mail programs mean, in the languages that write them. */
import { fold } from '../../../../model/fold';

export type MailFolder = 'sent' | 'drafts' | 'spam' | 'chats';

const NAMES: Readonly<Record<MailFolder, string>> = {
  sent: 'Sent|Sent Mail|Sent Items|Sent Messages|[Gmail]/Sent Mail|Gesendet|Gesendete Elemente|Gesendete Objekte|Messages envoyés|Éléments envoyés|Envoyés|Objets envoyés|Courrier envoyé|Enviados|Elementos enviados|Mensajes enviados|Correo enviado|E-mails enviados|Itens enviados|Posta inviata|Inviati|Posta inviata|Verzonden|Verzonden items|Verzonden berichten|Skickat|Skickade mail|Skickade objekt|Sendt|Sendte e-mails|Sendt post|Sendte elementer|Lähetetyt|Lähetetyt viestit|Wysłane|Elementy wysłane|Odeslané|Odeslaná pošta|Odoslané|Elküldött|Elküldött üzenetek|Elküldött elemek|Trimise|Mesaje trimise|Poslano|Poslane poruke|Poslane stavke|Послато|Gönderilmiş|Gönderilmiş Postalar|Gönderilmiş Öğeler|Отправленные|Надіслані|Изпратени|Απεσταλμένα|נשלחו|דואר יוצא|المُرسَلة|البريد المرسل|送信済み|送信済みメール|送信済みアイテム|보낸편지함|已发送|已发邮件|已傳送|寄件備份|寄件匣|จดหมายที่ส่งแล้ว|Thư đã gửi|Terkirim|Surat Terkirim|Enviats|Bidalitakoak|Išsiųsta|Nosūtīts|Saadetud',
  drafts:
    'Draft|Drafts|[Gmail]/Drafts|Entwürfe|Entwurf|Brouillons|Brouillon|Borradores|Borrador|Rascunhos|Rascunho|Bozze|Bozza|Concepten|Concept|Utkast|Kladder|Kladde|Luonnokset|Luonnos|Wersje robocze|Szkice|Koncepty|Piszkozatok|Mesaje nefinalizate|Ciorne|Skice|Nacrti|Osnutki|Taslaklar|Черновики|Чернетки|Чернови|Πρόχειρα|טיוטות|المسودات|下書き|임시보관함|草稿|草稿匣|ร่างจดหมาย|Thư nháp|Draf|Esborranys',
  spam: 'Spam|Junk|Junk E-mail|Junk-E-Mail|Junk Email|Bulk Mail|[Gmail]/Spam|Pourriel|Courrier indésirable|Indésirables|Correo no deseado|Lixo eletrônico|Posta indesiderata|Ongewenste e-mail|Ongewenst|Skräppost|Uønsket post|Søppelpost|Søppel|Roskaposti|Niechciane|Wiadomości-śmieci|Nevyžádaná pošta|Levélszemét|Neželjena pošta|Vsiljena pošta|Istenmeyen Posta|Спам|Нежелательная почта|Ανεπιθύμητα|דואר זבל|ספאם|الرسائل غير المرغوب فيها|迷惑メール|스팸함|垃圾邮件|垃圾郵件|จดหมายขยะ|Thư rác|Correu brossa',
  chats: 'Chat|Chats|[Gmail]/Chats|Clavardages|Discussions|Чат|Чаты|채팅|聊天记录|チャット',
};

const FOLDER_OF: ReadonlyMap<string, MailFolder> = new Map(
  (Object.entries(NAMES) as [MailFolder, string][]).flatMap(([folder, names]) =>
    names.split('|').map((name): [string, MailFolder] => [fold(name), folder]),
  ),
);

/** Of the labels in `X-Gmail-Labels`, decoded: `Sent,Opened,"Projects, old"`. */
export function foldersOfLabels(labels: string): ReadonlySet<MailFolder> {
  const folders = new Set<MailFolder>();
  for (const label of labels.match(/"[^"]*"|[^,]+/g) ?? []) {
    const folder = FOLDER_OF.get(fold(label.replaceAll('"', '')));
    if (folder !== undefined) folders.add(folder);
  }
  return folders;
}

/** Of the path of a mailbox: `Mail/Sent Messages.mbox/mbox`, `Maildir/.Gesendet/cur/1.eml`. */
export function foldersOfPath(path: string): ReadonlySet<MailFolder> {
  const folders = new Set<MailFolder>();
  for (const part of path.split('/').slice(-4)) {
    const name = fold(
      part
        .replace(/^\./, '')
        .replace(/\.(?:mbox|mbx|sbd|eml|imapmbox)$/i, '')
        .replace(/^INBOX\./i, '')
        .replace(/-\d{1,3}$/, ''),
    );
    const folder = FOLDER_OF.get(name);
    if (folder !== undefined) folders.add(folder);
  }
  return folders;
}
