/** What is drawn, as a list: for screen readers that read rather than steer. Not seen and no tab stop; the picture itself is one. */
import { memo } from 'react';
import type { ClusterFindings, PersonFindings } from '../../shared/analysis/data/findings';
import type { ClusterId, PersonId } from '../../shared/model/ids';
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
    <div className="g-hidden">
      <p>{sceneText(scene)}</p>
      <ul aria-label="Clusters in the picture">
        {scene.areas.map((area) => (
          <li key={area.cluster ?? ''}>{areaText(area)}</li>
        ))}
      </ul>
      <ul aria-label="People in the picture">
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
