/** What the user of the demo wrote about some people. */
import type { Person } from '../../model/network';

export const USER_NOTES: Readonly<
  Record<string, Partial<Pick<Person, 'nickname' | 'notes' | 'closeness' | 'importance' | 'cadenceDays'>>>
> = {
  'The tour guide with the red umbrella': { notes: 'Tour guide in Quebec. Kid at a school like ours, likes ramen. Never got the name.' },
  'Tomasz Zieliński': { nickname: 'Tomek' },
  'Marta Vance-Ruiz': { nickname: 'Mama', closeness: 5, cadenceDays: 10 },
  'Edgar Ruiz': { nickname: 'Papa', closeness: 5 },
  'Clara Ruiz': { closeness: 5, cadenceDays: 21 },
  'Jonas Hedberg': { closeness: 4, notes: 'Allergic to walnuts. Best man.' },
  'Priya Raman': { importance: 0.8, notes: 'Knows everybody in research; ask before hiring.' },
  'Anselm Richter': { importance: 0.9, notes: 'Gave me my first job. I still owe him a dinner in Hamburg.' },
  'Daniela Popescu': { importance: 0.7 },
  'Isidore Lamb': { nickname: 'Izzy', importance: 0.8, notes: 'Taught me to cut. Hard of hearing on the phone, write letters.' },
  'Beatriz Salgado': { importance: 0.6, notes: 'Would like us to do the maps for the new wing.' },
  'Odile Tremblay': { notes: 'Met on the tour in Quebec. Through her alone I know the guides.' },
  'Sadia Rahman': { notes: 'New in the team, from Dhaka, does not know many people here yet.' },
  'Abel Ruiz': { notes: 'Grandfather. The stories of the mine are on the tapes in the hall closet.' },
  'Esme Okafor': { notes: 'Runs the book club I keep not joining.' },
};
