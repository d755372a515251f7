/** People of the demo met around home. See people-work-and-study.ts for how to read the lines. */
import type { GroupOfPeople } from './group';

export const HOME: readonly GroupOfPeople[] = [
  {
    group: 'house',
    circle: 'Neighbors',
    people: `
      Noor Haddad       | close    | Baker, Haddad & Daughters        | Toronto
      Gustav Krämer     | regular  | Retired conductor                | Toronto
      Philippa Stone    | regular  | Midwife                          | Toronto
      Desmond Clarke    | loose    | Electrician                      | Toronto
      Mirela Kovačević  | regular  | Tailor                           | Toronto
      Hugo Santangelo   | loose    | Crossword setter                 | Toronto
      Thuy Nguyen       | cooling  | Botanist                         | Toronto
      Wilhelmina Braun  | fading   | Retired surgeon                  | Guelph
      Abdi Warsame      | new      | Cyclist courier                  | Toronto
    `,
  },
  {
    group: 'garden',
    circle: 'Neighbors',
    people: `
      Rosalind Achebe   | regular  | Beekeeper                        | Toronto
      Enrique Paredes   | loose    | Cook                             | Toronto
      Signe Mortensen   | loose    | Potter                           | Toronto
      Gilbert Yeo       | fading   | Retired postman                  | Toronto
      Larissa Petrova   | twice    | Perfumer                         | Toronto
      Hamish Drummond   | dormant  | Gardener                         | Victoria
    `,
  },
  {
    group: 'parents and siblings',
    circle: 'Family',
    people: `
      Marta Vance-Ruiz  | close    | Retired teacher                  | Kingston
      Edgar Ruiz        | close    | Retired surveyor                 | Kingston
      Clara Ruiz        | close    | Sound artist                     | Montreal
      Anton Ruiz        | regular  | Ship's cook                      | Halifax
      Wen Ruiz-Chao     | regular  | Pediatrician                     | Halifax
      Theo Ruiz         | loose    | Pupil                            | Halifax
      Leonor Ruiz       | loose    | Retired seamstress               | Sudbury
      Abel Ruiz         | deceased | Miner                            | Sudbury
    `,
  },
  {
    group: 'cousins',
    circle: 'Family',
    people: `
      Bea Vance         | regular  | Stage designer                   | Bristol
      Rufus Vance       | fading   | Farrier                          | Bristol
      Imogen Vance      | loose    | Astronomer                       | Edinburgh
      Salvador Ruiz     | dormant  | Winemaker                        | Mendoza
      Pilar Ruiz        | loose    | Winemaker                        | Mendoza
      Dorothea Vance    | no-track | Retired nurse                    | Bristol
      Casper Vance      | none     | Student                          | Leeds
    `,
  },
  {
    group: 'class',
    circle: "Children's school",
    people: `
      Lucia Ferrari     | close    | Ice cream maker                  | Toronto
      Marcus Bell       | regular  | Police officer                   | Toronto
      Yetunde Balogun   | regular  | Radio host                       | Toronto
      Kirsten Hoffmann  | regular  | Orthodontist                     | Toronto
      Anneke de Wit     | loose    | Violin maker                     | Toronto
      Patrick Mbeki     | new      | Locksmith                        | Toronto
      Xiomara Cruz      | cooling  | Hairdresser                      | Toronto
      Jelena Marić      | fading   | Stunt rider                      | Calgary
      Owen Pritchard    | planned  | Teacher of class 2b              | Toronto
    `,
  },
  {
    group: 'hockey parents',
    circle: "Children's school",
    people: `
      Gordon Tully      | regular  | Plumber                          | Toronto
      Amina El-Sayed    | regular  | Tax adviser                      | Toronto
      Stéphane Girard   | loose    | Ice maker                        | Toronto
      Bethany Walsh     | twice    | Coach                            | Toronto
      Rajesh Pillai     | loose    | Optometrist                      | Brampton
      Monique Baptiste  | fading   | Caterer                          | Ajax
    `,
  },
  {
    group: 'met by chance',
    circle: '',
    people: `
      Bashir Anwar      | alone    | Barber                           | Toronto
      Winifred Tsai     | alone    | Dentist                          | Toronto
      Sebastián Robles  | alone    | Met on the night train           | Salta
      The tour guide with the red umbrella | once | | Quebec City
      Florence Abara    | once     | Met at the airport in Oslo       | Accra
      Isidore Lamb      | mentor   | Retired editor                   | Stratford
      Calum Rennie      | one-call | Recruiter, Rennie Search         | Glasgow
    `,
  },
];
