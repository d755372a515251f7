/** The drawn people and clusters as lists for screen readers. Not visible and no tab stop: the canvas is the tab stop. */
import { memo } from 'react';
import type { ClusterFindings, PersonFindings } from '../../shared/analysis/data/findings';
import type { ClusterId, PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import type { Selection } from './graph-view-types';
import { areaText, personText, sceneText } from './scene/a11y-text';
import type { Scene } from './scene/scene';

export interface PeopleListProps {
  readonly scene: Scene;
  readonly people: ReadonlyMap<PersonId, PersonFindings>;
  readonly clusters: ReadonlyMap<ClusterId, ClusterFindings>;
  readonly onSelect: (selection: Selection) => void;
}

export const PeopleList = memo(function PeopleList({ scene, people, clusters, onSelect }: PeopleListProps) {
  return (
    <div className="k-hidden-text">
      <p>{sceneText(scene)}</p>
      <ul aria-label={text('graph.clusterList')}>
        {scene.areas.map((area) => (
          <li key={area.cluster ?? ''}>{areaText(area)}</li>
        ))}
      </ul>
      <ul aria-label={text('graph.peopleList')}>
        {scene.marks.map((mark) => {
          const person = people.get(mark.person);
          if (!person) return null;
          const label = person.cluster === null ? null : (clusters.get(person.cluster)?.label ?? null);
          return (
            <li key={mark.person}>
              <button type="button" tabIndex={-1} onClick={() => onSelect({ kind: 'person', id: mark.person })}>
                {personText(mark.name, person, label)}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
});
