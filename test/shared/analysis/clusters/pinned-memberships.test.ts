import { describe, expect, test } from 'vitest';
import type { Mixing } from '../../../../shared/analysis/clusters/combine-layers';
import type { Findings } from '../../../../shared/analysis/data/findings';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import { demoNetwork } from '../../../../shared/examples/demo-network';
import { applyEdit } from '../../../../shared/model/edit';
import { anchorClusters, clearMembership, moveToCluster } from '../../../../shared/model/edits/clusters';
import { changeSettings, setChannelWeight } from '../../../../shared/model/edits/settings';
import type { ClusterId, PersonId } from '../../../../shared/model/ids';
import type { Network } from '../../../../shared/model/network';
import { readFindings } from '../../../../shared/sentences/read-findings';
import { theDay } from '../../../builders/network-builder';

const TODAY = theDay('2026-11-22');

/** One run, its anchors kept as the window keeps them. */
function run(network: Network, mixing: Mixing = 'both'): Findings {
  const analysis = analyze(network, { today: TODAY, mixing });
  const anchors = anchorClusters(network, analysis.structure.anchors);
  if (anchors !== null) applyEdit(network, anchors);
  return readFindings(analysis.results, network);
}

function clusterOf(findings: Findings, person: PersonId): ClusterId | undefined {
  return findings.clusters.find((cluster) => cluster.members.includes(person))?.id;
}

/** The demo after one run, with somebody and a cluster that is not theirs. */
function begun() {
  const network = demoNetwork(TODAY, 1);
  const findings = run(network);
  const [first, second] = findings.clusters;
  const person = first?.members[0];
  if (first === undefined || second === undefined || person === undefined) throw new Error('the demo has clusters');
  return { network, findings, first, second, person };
}

describe('a person moved to a cluster', () => {
  test('is there in the next run and every one after, in all that speaks of it', () => {
    const { network, first, second, person } = begun();
    applyEdit(network, moveToCluster(network, person, second.id, second.label));
    for (let again = 0; again < 3; again++) {
      const findings = run(network);
      expect(clusterOf(findings, person)).toBe(second.id);
      expect(findings.people.find((one) => one.id === person)?.cluster).toBe(second.id);
      expect(findings.clusters.find((one) => one.id === first.id)?.members).not.toContain(person);
      expect(findings.clusters.map((one) => one.members.length)).toEqual(
        findings.clusters.map((one) => one.members.length).sort((x, y) => y - x),
      );
    }
  });

  test('comes back to it after the clusters were made of something else, and of another grain, in between', () => {
    const { network, second, person } = begun();
    applyEdit(network, moveToCluster(network, person, second.id, second.label));
    run(network, 'who-knows-whom');
    run(network, 'interests');
    applyEdit(network, changeSettings(network, { resolution: 0.5 }));
    run(network);
    applyEdit(network, changeSettings(network, { resolution: 'auto' }));
    expect(network.clusters.has(second.id)).toBe(true);
    expect(clusterOf(run(network), person)).toBe(second.id);
  });

  test('is placed by Kith again once let go of', () => {
    const { network, first, second, person } = begun();
    applyEdit(network, moveToCluster(network, person, second.id, second.label));
    run(network);
    applyEdit(network, clearMembership(network, person));
    expect(clusterOf(run(network), person)).toBe(first.id);
  });

  test('many moved at once do not turn one cluster into another', () => {
    const { network, first, second } = begun();
    for (const member of first.members.slice(0, Math.ceil(first.members.length * 0.9))) {
      applyEdit(network, moveToCluster(network, member, second.id, second.label));
    }
    const findings = run(network);
    for (const member of first.members.slice(0, 3)) expect(clusterOf(findings, member)).toBe(second.id);
    for (const member of second.members) expect(clusterOf(findings, member)).toBe(second.id);
    expect(clusterOf(run(network), second.members[0]!)).toBe(second.id);
  });

  test('undo takes the move back', () => {
    const { network, first, second, person } = begun();
    const inverse = applyEdit(network, moveToCluster(network, person, second.id, second.label));
    applyEdit(network, inverse);
    expect(clusterOf(run(network), person)).toBe(first.id);
  });
});

describe('settings', () => {
  test('a finer grain makes more clusters, a broader one fewer', () => {
    const count = (resolution: number) => {
      const network = demoNetwork(TODAY, 1);
      applyEdit(network, changeSettings(network, { resolution }));
      return analyze(network, { today: TODAY }).results.clusters.length;
    };
    expect(count(0.5)).toBeLessThan(count(1));
    expect(count(1)).toBeLessThan(count(4));
  });

  test('what the user chose wins over what is asked for', () => {
    const network = demoNetwork(TODAY, 1);
    applyEdit(network, changeSettings(network, { resolution: 0.5 }));
    expect(analyze(network, { today: TODAY, resolution: 4 }).structure.resolution).toBe(0.5);
    applyEdit(network, changeSettings(network, { resolution: 'auto' }));
    expect(analyze(network, { today: TODAY, resolution: 4 }).structure.resolution).toBe(4);
  });

  test('a channel that is worth nothing carries no strength, to the user and between people; given back, all is as before', () => {
    const network = demoNetwork(TODAY, 1);
    const before = analyze(network, { today: TODAY });
    applyEdit(network, setChannelWeight(network, 'in-person', 0));
    const without = analyze(network, { today: TODAY });
    const sum = (values: Iterable<number>) => [...values].reduce((x, y) => x + y, 0);
    expect(sum(without.days.value)).toBeLessThan(0.9 * sum(before.days.value)); // the days themselves: another log may be forgotten otherwise
    expect(sum(without.results.ties.strength)).toBeLessThan(sum(before.results.ties.strength));
    applyEdit(network, setChannelWeight(network, 'in-person', null));
    expect(analyze(network, { today: TODAY }).results).toEqual(before.results);
  });
});
