/** The figures of a folder as lines of text. */
import type { AffiliationFigures } from './evaluate-affiliations';
import type { StructureFigures } from './evaluate-structure';
import type { ClusterFigures, TieFigures } from './evaluate-ties';
import type { EventFigures } from './events/evaluate-events';
import type { PersonalFigures } from './events/evaluate-personal';
import type { ScoreName } from './events/replay-events';
import type { Robustness } from './robustness';
import type { Spread, TargetResult } from './targets';

export interface FolderFigures {
  readonly folder: string;
  readonly ties?: TieFigures;
  readonly events?: EventFigures;
  readonly structure?: StructureFigures;
  /** Null: the events end too soon. */
  readonly personal?: PersonalFigures | null;
  readonly affiliations?: AffiliationFigures;
}

const number = (value: number) => (Number.isFinite(value) ? (Number.isInteger(value) ? String(value) : value.toFixed(3)) : '–');
const both = (spread: Spread | null) => (spread === null ? '–' : `${number(spread.mean)} (least ${number(spread.min)})`);

export function reportLines({ folder, ties, events, structure, personal, affiliations }: FolderFigures): string[] {
  return [
    folder,
    ...(ties ? [...tieLines(ties), ...targetLines(ties.verdicts)] : []),
    ...(events ? [...eventLines(events), ...targetLines(events.verdicts)] : []),
    ...(personal ? [...personalLines(personal), ...targetLines(personal.verdicts)] : []),
    ...(structure ? [...structureLines(structure), ...targetLines(structure.verdicts)] : []),
    ...(affiliations ? [...affiliationLines(affiliations), ...targetLines(affiliations.verdicts)] : []),
    '',
  ];
}

function targetLines(verdicts: readonly TargetResult[]): string[] {
  return verdicts.map(({ what, achieved, atLeast, atMost, isMet }) => {
    const bound = atLeast === undefined ? `at most ${number(atMost ?? 0)}` : `at least ${number(atLeast)}`;
    return `  ${isMet ? 'met   ' : 'MISSED'}  ${what}: ${number(achieved)}, ${bound}`;
  });
}

function tieLines(figures: TieFigures): string[] {
  const clusters = (name: string, { resolution, modularity, nmi, ami, ari, clusters: count, disconnected }: ClusterFigures) =>
    `  ${name}: resolution ${[...new Set(resolution)].join(', ')}  Q ${both(modularity)}  NMI ${both(nmi)}  AMI ${both(ami)}  ARI ${both(ari)}  clusters ${both(count)}  disconnected ${disconnected}`;
  const { chance, groupsTold: told, warmStart } = figures;
  return [
    `  ties: ${figures.people} people, ${figures.ties} ties in the largest of ${figures.components} component(s)`,
    clusters('resolution 1', figures.atOne),
    clusters('by the rule ', figures.byRule),
    `  stability ${figures.stability === null ? '–' : number(figures.stability)}; more than chance: ${chance.isReliable ? 'yes' : 'no reliable groups'} (z ${number(chance.z)})`,
    `  agreement after 2 % of the ties change: warm ${both(warmStart.agreement)}, cold ${both(warmStart.coldAgreement)}`,
    ...(told === null
      ? []
      : [`  ego networks: groups told in ${told.told} of ${told.egos} that have them, in ${told.rewiredTold} of ${told.rewired} rewired`]),
    ...robustnessLines(figures),
  ];
}

function robustnessLines({ percolation: r, localBridges: bridges }: Robustness): string[] {
  return [
    `  R: low overlap first ${number(r.lowOverlapFirst)}, high first ${number(r.highOverlapFirst)}; weak first ${number(r.weakFirst)}, strong first ${number(r.strongFirst)}; by chance ${number(r.byChance)}`,
    `  ${bridges.count} local bridges: without them the largest component loses ${number(bridges.loss)}, without as many by chance ${number(bridges.lossByChance)}`,
  ];
}

function structureLines({ logs, certain, seenOnce, bridges }: StructureFigures): string[] {
  const of = ({ share, count }: StructureFigures['certain']) => `${number(share)} of ${count} pairs`;
  const overlap = bridges.overlap.map(({ occasions, mean, count }) => `${occasions}: ${number(mean)} (${count})`).join(', ');
  return [
    `  ${logs} personal logs against the whole mail`,
    `  who wrote to each other: of those said to know each other ${of(certain)}; of those seen together once ${of(seenOnce)}`,
    `  local bridges: nobody in common on the whole mail ${of(bridges.all)}; ${bridges.refused} more rest on large gatherings alone and are not called bridges`,
    `  overlap on the whole mail by the occasions of a bridge: ${overlap}`,
  ];
}

function eventLines({
  people,
  pairs,
  events,
  days,
  protocol,
  cutoffs,
  auc,
  calibration,
  kernel,
  revival,
  holding,
}: EventFigures): string[] {
  const names = Object.keys(auc) as ScoreName[];
  const width = Math.max(...names.map((name) => name.length));
  return [
    `  events: ${events} between ${people} people in ${number(days)} days, ${pairs} pairs; horizon ${protocol.horizonDays} days, at least ${protocol.minContactDays} contact-day(s)` +
      (protocol.maxRecipients > 0 ? `, kept by events to at most ${protocol.maxRecipients}` : ''),
    `  kernel chosen at the first cutoff: p ${kernel.p}, tau ${kernel.tau}`,
    ...cutoffs.map(({ day, pairs: known, kept }) => `  day ${day}: ${known} pairs, ${kept} kept`),
    `  ${'AUC'.padEnd(width)}  overall  within a person`,
    ...names.map((name) => `  ${name.padEnd(width)}  ${number(auc[name].overall).padEnd(7)}  ${number(auc[name].withinPerson)}`),
    ...(calibration === null
      ? []
      : [
          `  share of returns: expected error ${number(calibration.expectedError)}; share kept where 0–20 %, 20–40 % … was said: ${calibration.keptWhereSaid.map((share) => (share === null ? '–' : number(share))).join(' ')}`,
        ]),
    ...(revival === null
      ? []
      : [
          `  quiet ties at day ${revival.cutoffsDays.join(', ')}: ${revival.pairs.join(', ')}, of which ${revival.revived.map(number).join(', ')} came back; AUC ${Object.entries(
            revival.auc,
          )
            .map(([name, value]) => `${name} ${number(value)}`)
            .join(', ')}`,
        ]),
    ...robustnessLines(holding),
  ];
}

function affiliationLines(figures: AffiliationFigures): string[] {
  const { people, interests, affiliations, resolution, nmi, ami, ari, clusters, classLabels } = figures;
  const nearest = (of: string, found: AffiliationFigures['neighbors']) =>
    found === null
      ? []
      : [
          `  ${of} of the ten nearest, over chance (${number(found.byChance)}): IDF cosine ${number(found.idfCosine)}, cosine ${number(found.cosine)}`,
        ];
  return [
    `  affiliations: ${people} people, ${interests} interests, ${affiliations} affiliations; resolution ${resolution}  NMI ${both(nmi)}  AMI ${both(ami)}  ARI ${both(ari)}`,
    ...clusters.map(({ size, labels }, k) => {
      const shown = labels.map(({ interest, count, lift }) => `${interest} (${count} of ${size}, lift ${number(lift)})`).join(', ');
      const known = classLabels?.[k];
      const ofClass = known && known.lift > 0 ? `; class ${known.label} (lift ${number(known.lift)})` : '';
      return `  cluster of ${size}: ${shown === '' ? 'nothing sets it apart' : shown}${ofClass}`;
    }),
    ...nearest('classes', figures.neighbors),
    ...nearest('hidden interests', figures.hidden),
  ];
}

function personalLines({ egos, logs, cases, order, five, quiet, states, words }: PersonalFigures): string[] {
  const list = (by: Readonly<Record<string, number>>) =>
    Object.entries(by)
      .map(([name, share]) => `${name} ${number(share)}`)
      .join(', ');
  return [
    `  personal logs: ${egos} egos, ${logs} logs at cutoffs, ${cases} people; in touch within 90 days:`,
    ...Object.entries(order).map(
      ([name, { all, established }]) =>
        `    AUC within a log by ${name}: ${number(all)}; with at least 5 contact-days ${number(established)}`,
    ),
    `    the five of the week ${number(five.list)}, a random candidate ${number(five.random)}; first five candidates by ${list(five.by)}`,
    `    silent for 60 days: a random one ${number(quiet.random)}; first five by ${list(quiet.by)}`,
    `    by state: ${states.map(({ state, people, cameBack }) => `${state} ${number(cameBack)} of ${people}`).join(', ')}`,
    `    of those said to be: ${words.map(({ low, high, people, cameBack }) => `${low}–${high} in 10 ${number(cameBack)} of ${people}`).join(', ')}`,
  ];
}
