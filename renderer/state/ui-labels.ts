/** The names of states, roles, channels and other values on screen. The same in panels, filters, tables and the help. */
import type { Mixing } from '../../shared/analysis/clusters/combine-layers';
import type { StructuralRole } from '../../shared/analysis/roles/structural-role';
import type { WeakTieName } from '../../shared/analysis/roles/weak-tie-name';
import type { TemporalState } from '../../shared/analysis/ties/temporal-state';
import type { NetworkName } from '../../shared/contract/desktop-api';
import type { ListMode } from '../../shared/model/decisions';
import type { Channel, Person, Relation } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import type { AnalysisStep } from '../analysis/protocol';
import type { LineKind } from '../graph/scene/scene';
import type { LastContact, SetAside } from './view/filters';

export function stateLabel(state: TemporalState): string {
  return text(`labels.state.${state}`);
}

export function weakTieLabel(name: WeakTieName): string {
  return text(`labels.weakTie.${name}`);
}

export function roleLabel(role: StructuralRole): string {
  return text(`labels.role.${role}`);
}

export function channelLabel(channel: Channel): string {
  return text(`labels.channel.${channel}`);
}

/** What clusters are made from. */
export function mixingLabel(mixing: Mixing): string {
  return text(`labels.mixing.${mixing}`);
}

/** What one person is to another. `child` is the other side of `parent`. */
export function relationLabel(relation: Relation | 'child'): string {
  return text(`labels.relation.${relation}`);
}

/** Lines of the graph. */
export function lineLabel(kind: LineKind): string {
  return text(`labels.line.${kind}`);
}

/** The kinds of weekly list. */
export function listModeLabel(mode: ListMode): string {
  return text(`labels.listMode.${mode}`);
}

export function listModeMeaning(mode: ListMode): string {
  return text(`labels.listModeMeaning.${mode}`);
}

/** A network, at the start of a line. */
export function networkLabel(network: NetworkName): string {
  return text(`labels.network.${network}`);
}

/** A filter by the day of the last contact. */
export function lastContactLabel(lastContact: LastContact): string {
  return text(`labels.lastContact.${lastContact}`);
}

/** A step of a long analysis. */
export function stepLabel(step: AnalysisStep): string {
  return text(`labels.step.${step}`);
}

/** Why Kith says nothing about the tie to a person. */
export function standingLabel(standing: Exclude<Person['standing'], 'ordinary'>): string {
  return text(`labels.setAside.${standing}`);
}

/** How the user set somebody aside. */
export function setAsideLabel(way: SetAside): string {
  return text(`labels.setAside.${way}`);
}

/**
 * Which versions are running: what a user is asked for when something does not work.
 * @param userAgent of the window: `Mozilla/5.0 (…) kith/0.1.0 Chrome/130.0.6723.44 Electron/33.2.1 Safari/537.36`
 * @returns a sentence; empty when the window does not run in Electron
 */
export function versionSentence(userAgent: string): string {
  const versionOf = (name: string) => new RegExp(`(?:^|\\s)${name}/(\\S+)`, 'i').exec(userAgent)?.[1];
  const [kith, electron, chromium] = ['kith', 'electron', 'chrome'].map(versionOf);
  if (kith === undefined || electron === undefined || chromium === undefined) return '';
  return text('settings.versions', { kith, electron, chromium });
}
