/** People of the demo met in free time. See people-work-and-study.ts for how to read the lines. */
import type { GroupOfPeople } from './group';

export const FREE_TIME: readonly GroupOfPeople[] = [
  {
    group: 'altos',
    circle: 'Choir',
    people: `
      Margit Halloran   | close    | Piano teacher                    | Toronto
      Delphine Okonkwo  | regular  | Pharmacist                       | Toronto
      Solveig Berntsen  | regular  | Florist                          | Toronto
      Agnieszka Lis     | loose    | Nurse                            | Mississauga
      Ruth Feldstein    | regular  | Retired judge                    | Toronto
      Noelia Prieto     | new      | Cellist                          | Toronto
      Mei Fong          | loose    | Optician                         | Markham
      Claudette Roy     | fading   | Bookbinder                       | Ottawa
    `,
  },
  {
    group: 'basses',
    circle: 'Choir',
    people: `
      Henrik Sund       | close    | Carpenter                        | Toronto
      Winston Adeyemi   | regular  | Bus driver                       | Toronto
      Gerard Poole      | loose    | Organ builder                    | Guelph
      Ravi Subramanian  | regular  | Cardiologist                     | Toronto
      Lars-Erik Holm    | cooling  | Cabinet maker                    | Hamilton
      Dmitri Volkov     | dormant  | Piano tuner                      | Halifax
      Cedric Marchand   | once     | Choirmaster                      | Quebec City
    `,
  },
  {
    group: 'board',
    circle: 'Choir',
    people: `
      Harriet Osei      | regular  | Notary                           | Toronto
      Thandiwe Nkosi    | regular  | Conductor                        | Toronto
      Ottoline Grey     | fading   | Harpist                          | Kingston
      Marius Ionescu    | loose    | Sound engineer                   | Toronto
    `,
  },
  {
    group: 'gym',
    circle: 'Climbing',
    people: `
      Tomasz Zieliński  | close    | Physiotherapist                  | Toronto
      Naomi Takahashi   | regular  | Game designer                    | Toronto
      Felix Abernathy   | regular  | Roofer                           | Toronto
      Zahra Moradi      | regular  | Structural engineer              | Toronto
      Luca Bianchi      | loose    | Barista                          | Toronto
      Esther Kim        | new      | Medical student                  | Toronto
      Rune Solheim      | loose    | Tree surgeon                     | Toronto
      Camila Duarte     | cooling  | Translator                       | Toronto
      Malik Johnson     | planned  | Firefighter                      | Toronto
    `,
  },
  {
    group: 'outdoors',
    circle: 'Climbing',
    people: `
      Anouk Lefèvre     | regular  | Mountain guide                   | Chamonix
      Gideon Katz       | strong-fading | Cartographer                | Boulder
      Ingrid Mäkinen    | fading   | Ranger                           | Banff
      Pablo Echeverría  | dormant  | Route setter                     | Bilbao
      Sunil Thapa       | dormant  | Doctor                           | Pokhara
      Bronwyn Ellis     | loose    | Sheep farmer                     | Llanberis
      Kenji Murakami    | twice    | Photographer                     | Nagano
      Teodora Ilieva    | fading   | Meteorologist                    | Sofia
    `,
  },
  {
    group: 'bus',
    circle: 'Quebec tour',
    people: `
      Odile Tremblay    | close    | Museum educator                  | Quebec City
      Franz Obermeier   | tour     | Retired engineer                 | Passau
      Lieselotte Obermeier | tour  | Retired teacher                  | Passau
      Carmen Villalobos | tour     | Dentist                          | Valencia
      Hiroshi Endo      | tour     | Train driver                     | Sendai
      Bridget O'Malley  | tour     | Nurse                            | Sligo
      Emil Novotný      | tour     | Student                          | Plzeň
      Sofia Lindgren    | tour     | Chef                             | Lund
    `,
  },
  {
    group: 'guides',
    circle: 'Quebec tour',
    people: `
      Luc Gagnon        | guide    | Tour guide, Vieux-Québec à pied  | Quebec City
      Maïka Petiquay    | guide    | Canoe guide                      | Wendake
      Jean-Marc Ouellet | guide    | Bus driver, Saint-Laurent Tours  | Lévis
      Élodie Fortin     | guide    | Innkeeper, Auberge du Fleuve     | Tadoussac
    `,
  },
  {
    group: 'book club',
    circle: '',
    people: `
      Esme Okafor       | regular  | Bookseller, The Blue Door        | Toronto
      Adaeze Obi        | none     | Illustrator                      | Toronto
      Gwendolyn Marsh   | none     | Retired archaeologist            | Toronto
      Vikram Sethi      | none     | Anesthetist                      | Toronto
      Saoirse Kelly     | none     | Puppeteer                        | Toronto
    `,
  },
  {
    group: 'running club',
    circle: '',
    people: `
      Nadia Szabó       | alone    | Dental technician                | Toronto
      Tove Jansdotter   | none     | Swimming coach                   | Toronto
      Alasdair Boyd     | none     | Hospital porter                  | Toronto
      Keisha Grant      | none     | Paralegal                        | Toronto
      Mohan Pereira     | none     | Subway driver                    | Toronto
    `,
  },
];
