/**
 * The people of the demo, all invented. One line each:
 *
 *   name | story | position, company | place
 *
 * The story is how contact with them went (see stories.ts). The heading before the lines is the group they are met in.
 */
import type { GroupOfPeople } from './group';

export const WORK_AND_STUDY: readonly GroupOfPeople[] = [
  {
    group: 'team',
    circle: 'Work',
    people: `
      Ines Carvalho     | close    | Product designer, Trellis        | Lisbon
      Tobias Lindqvist  | regular  | Engineer, Trellis                | Gothenburg
      Priya Raman       | close    | Head of research, Trellis        | Toronto
      Kwame Boateng     | regular  | Engineer, Trellis                | Toronto
      Yuki Tanabe       | regular  | Data analyst, Trellis            | Toronto
      Sadia Rahman      | new      | Product manager, Trellis         | Toronto
      Olivier Blanchet  | loose    | Writer, Trellis                  | Montreal
      Hannah Weissmann  | planned  | Engineer, Trellis                | Toronto
      Dario Conti       | cooling  | Designer, Trellis                | Milan
    `,
  },
  {
    group: 'clients',
    circle: 'Work',
    people: `
      Freya Andersen    | loose    | Buyer, Nordlys Kliniken          | Aarhus
      Samuel Achterberg | cooling  | Founder, Achterberg Bikes        | Utrecht
      Leila Farahani    | loose    | Director, Safran Theatre         | Paris
      Grace Muthoni     | twice    | Program lead, Umoja Schools      | Nairobi
      Beatriz Salgado   | fading   | Curator, Casa do Mar             | Porto
      Ewan MacLeish     | once     | Engineer, Skerry Wind            | Aberdeen
      Chiara Rinaldi    | twice    | Owner, Forno Rinaldi             | Bologna
    `,
  },
  {
    group: 'former',
    circle: 'Work',
    people: `
      Anselm Richter    | strong-fading | Partner, Marlow & Finch     | Hamburg
      Daniela Popescu   | strong-fading | Editor, Halden Press        | Bucharest
      Rahul Deshpande   | fading   | Engineer, Quill Robotics         | Pune
      Marguerite Allard | fading   | Consultant, Marlow & Finch       | Lyon
      Joon-ho Baek      | cooling  | Architect, Baek & Son            | Seoul
      Stella Papadaki   | dormant  | Translator                       | Thessaloniki
      Ulrich Nachtigall | dormant  | Consultant, Marlow & Finch       | Vienna
      Amara Nwosu       | dormant  | Lawyer, Nwosu Chambers           | Lagos
      Pieter van Houten | dormant  | Engineer, Dijk Water             | Delft
      Lorna Fitzgerald  | long-ago | Accountant, Marlow & Finch       | Cork
      Emre Yildirim     | regular  | Founder, Yildirim Coffee         | Istanbul
      Catalina Reyes    | loose    | Journalist                       | Bogotá
    `,
  },
  {
    group: 'flatmates',
    circle: 'University',
    people: `
      Jonas Hedberg     | close    | Teacher                          | Malmö
      Aoife Brennan     | regular  | Veterinarian                     | Galway
      Nikhil Banerjee   | fading   | Radiologist                      | Manchester
      Paula Ostrowska   | regular  | Landscape architect              | Kraków
      Timo Virtanen     | strong-fading | Luthier                     | Tampere
      Rosa Jiménez      | cooling  | Marine biologist                 | Cádiz
    `,
  },
  {
    group: 'lab',
    circle: 'University',
    people: `
      Wei-Ling Chao     | loose    | Professor of statistics          | Taipei
      Gareth Pryce      | dormant  | Geologist                        | Swansea
      Fatoumata Diallo  | fading   | Epidemiologist                   | Dakar
      Ludovic Mercier   | dormant  | Physicist                        | Grenoble
      Hana Kolářová     | regular  | Linguist                         | Brno
      Oluwaseun Ade     | dormant  | Chemist                          | Ibadan
      Birgit Falk       | long-ago | Librarian                        | Uppsala
      Mehdi Cherkaoui   | loose    | Statistician                     | Rabat
      Sigrid Aas        | fading   | Glaciologist                     | Tromsø
    `,
  },
  {
    group: 'year',
    circle: 'University',
    people: `
      Corinne Duval     | none     | Dentist                          | Nantes
      Tadeusz Wrona     | none     | Brewer                           | Gdańsk
      Ifeoma Eze        | once     | Civil servant                    | Abuja
      Kristof Molnár    | none     | Actor                            | Budapest
      Penelope Vance    | long-ago | Auctioneer                       | Bath
      Arjun Mehra       | once     | Pilot                            | Delhi
      Linnea Strand     | none     | Midwife                          | Umeå
      Bruno Tavares     | long-ago | Surf teacher                     | Ericeira
      Sunniva Dahl      | none     | Composer                         | Bergen
    `,
  },
];
