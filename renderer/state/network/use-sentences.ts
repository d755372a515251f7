/** Sentences about people and ties with the current names of people and clusters. */
import { useMemo } from 'react';
import type { PersonFindings, TieFindings } from '../../../shared/analysis/data/findings';
import { namesIn } from '../../../shared/sentences/read-findings';
import { rhythmSentence } from '../../../shared/sentences/rhythm-sentence';
import { type Names, roleSentence } from '../../../shared/sentences/role-sentence';
import { evidenceSentence } from '../../../shared/sentences/tie-sentence';
import { useToday } from '../clock';
import { useDocument } from './document-store';
import { useFindings } from './findings-store';

export interface Sentences {
  readonly names: Names;
  /** Each is empty when nothing can be said. */
  readonly rhythm: (person: PersonFindings) => string;
  readonly role: (person: PersonFindings) => string;
  readonly evidence: (tie: TieFindings) => string;
}

export function useSentences(): Sentences {
  const network = useDocument((state) => state.network);
  const clusters = useFindings((state) => state.clusters);
  const findings = useFindings((state) => state.findings);
  const day = useToday((state) => state.day);
  return useMemo(() => {
    const names = namesIn(network, clusters);
    const today = findings?.today ?? day;
    return {
      names,
      rhythm: ({ rhythm }) => rhythmSentence(rhythm, today),
      role: ({ roleReason }) => roleSentence(roleReason, names),
      evidence: (tie) => evidenceSentence(tie, today),
    };
  }, [network, clusters, findings, day]);
}
