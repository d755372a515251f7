/** Maps the words people write for how they met to Kith's channels (docs/analysis.md). */
import { fold } from '../../model/fold';
import type { Channel } from '../../model/network';

/** Compared folded. In a phrase, the first known word counts ("coffee at Luigi's"). */
const WORDS: Readonly<Record<Channel, string>> = {
  'in-person':
    'in-person inperson in_person person personal personally f2f irl face coffee tea lunch dinner breakfast brunch supper meal drinks drink beer wine met meet visit visited party ' +
    'walk hike climb climbing rehearsal concert cinema wedding funeral picnic barbecue bbq event conference dinner-party outing trip tour game gym run ' +
    'persönlich kaffee mittagessen abendessen frühstück essen treffen getroffen besuch spaziergang feier probe bier ' +
    'café déjeuner dîner petit-déjeuner repas verre visite rencontre fête promenade ' +
    'persona comida cena almuerzo desayuno visita fiesta paseo cerveza encuentro pranzo colazione aperitivo incontro festa passeggiata jantar almoço encontro ' +
    'koffie borrel diner bezoek wandeling feest ontmoeting kawa obiad kolacja spotkanie impreza',
  video:
    'video zoom teams facetime meet.google googlemeet videocall video-call videochat video-chat skype webex hangout hangouts jitsi videoanruf visio visioconférence videollamada videochiamata videochamada videobellen wideo',
  call: 'call phone phonecall telephone tel called voice anruf telefon telefonat angerufen appel téléphone coup llamada teléfono chiamata telefonata telefono chamada telefone ligação belletje gebeld telefoon rozmowa',
  letter:
    'letter postcard card gift present parcel post brief postkarte karte geschenk lettre carte cadeau carta postal regalo tarjeta lettera cartolina presente kaart ansichtkaart list pocztówka prezent',
  meeting:
    'meeting calendar appointment workshop standup stand-up 1:1 one-on-one besprechung termin kalender réunion rdv rendez-vous reunión cita riunione appuntamento reunião afspraak vergadering',
  message:
    'message messages whatsapp sms text texted signal dm chat imessage telegram messenger threema wechat slack im pm instagram nachricht nachrichten mensaje mensajes messaggio messaggi mensagem mensagens bericht berichtje wiadomość texto',
  email: 'email e-mail mail emailed gmail outlook courriel mél correo mejl',
  'group-chat': 'group-chat groupchat group gruppe groupe grupo gruppo groep',
  comment: 'comment commented mention reply kommentar commentaire comentario commento comentário reactie',
  reaction: 'reaction like liked emoji gefällt',
  other: 'other misc sonstiges autre otro altro outro anders inne',
};

const CHANNEL_OF = new Map<string, Channel>();
for (const [channel, words] of Object.entries(WORDS) as [Channel, string][])
  for (const word of words.split(' ')) CHANNEL_OF.set(fold(word), channel);
// Phrases that mean something else than their first known word.
for (const [phrase, channel] of [
  ['group chat', 'group-chat'],
  ['google meet', 'video'],
  ['video call', 'video'],
  ['text message', 'message'],
  ['direct message', 'message'],
  ['voice message', 'message'],
  ['e mail', 'email'],
  ['phone call', 'call'],
  ['voice call', 'call'],
  ['calendar meeting', 'meeting'],
  ['face to face', 'in-person'],
  ['in person', 'in-person'],
] as const)
  CHANNEL_OF.set(phrase, channel);

/** Null: no word is known. Empty text is `other`. */
export function channelOf(text: string): Channel | null {
  const folded = fold(text);
  if (folded === '') return 'other';
  const byPhrase = CHANNEL_OF.get(folded);
  if (byPhrase !== undefined) return byPhrase;
  const words = folded.split(/[\s,;:/()+&]+/);
  for (let i = 0; i < words.length; i++) {
    const channel = CHANNEL_OF.get(`${words[i]} ${words[i + 1] ?? ''}`) ?? CHANNEL_OF.get(words[i] ?? '');
    if (channel !== undefined) return channel;
  }
  return null;
}
