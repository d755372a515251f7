/** Single events of the demo that no rule creates: the tour in Quebec, people from long ago, plans. */
import type { Channel, Interaction } from '../../model/network';

export interface DemoEvent {
  /** Days before today. Negative: after today. */
  readonly ago: number;
  readonly people: readonly string[];
  readonly channel: Channel;
  readonly topics: readonly string[];
  readonly note: string;
  readonly precision?: Interaction['precision'];
}

export const EXTRA_EVENTS: readonly DemoEvent[] = [
  {
    ago: 690,
    channel: 'in-person',
    topics: ['Quebec history'],
    note: 'first walk through the old town, Luc stopped at every cannonball',
    people: [
      'Odile Tremblay',
      'Franz Obermeier',
      'Lieselotte Obermeier',
      'Carmen Villalobos',
      'Hiroshi Endo',
      'Luc Gagnon',
      'Jean-Marc Ouellet',
    ],
  },
  {
    ago: 688,
    channel: 'in-person',
    topics: ['canoeing', 'photography'],
    note: 'two canoes on the Montmorency, one of them upright to the end',
    people: ['Odile Tremblay', "Bridget O'Malley", 'Emil Novotný', 'Hiroshi Endo', 'Sofia Lindgren', 'Maïka Petiquay', 'Luc Gagnon'],
  },
  {
    ago: 686,
    channel: 'in-person',
    topics: ['folk songs', 'Quebec history'],
    note: 'last dinner at the inn, whales at dusk, everybody sang',
    people: [
      'Odile Tremblay',
      'Franz Obermeier',
      'Lieselotte Obermeier',
      'Carmen Villalobos',
      'Emil Novotný',
      "Bridget O'Malley",
      'Sofia Lindgren',
      'Élodie Fortin',
      'Jean-Marc Ouellet',
    ],
  },
  {
    ago: 1500,
    channel: 'in-person',
    topics: ['jazz'],
    note: 'the farewell party at the office',
    people: ['Lorna Fitzgerald', 'Ulrich Nachtigall', 'Anselm Richter'],
    precision: 'month',
  },
  {
    ago: 2300,
    channel: 'in-person',
    topics: [],
    note: 'graduation, some time that summer',
    people: ['Penelope Vance', 'Bruno Tavares', 'Birgit Falk'],
    precision: 'year',
  },
  {
    ago: -24,
    channel: 'in-person',
    topics: ['climbing'],
    note: 'weekend at Rattlesnake Point',
    people: ['Naomi Takahashi', 'Felix Abernathy'],
  },
];
