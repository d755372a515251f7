/** Asks the worker about one thing while a panel shows it: again whenever the findings change, never an older answer over a newer one. */
import { useEffect, useState } from 'react';
import { useFindings } from '../state/network/findings-store';
import type { LookedUp, LookUp } from './protocol';

const waiting = new Map<number, (answer: LookedUp) => void>();
let asked = -1; // counts down: the worker's questions about everything count up
let ask: (id: number, lookUp: LookUp) => void = () => {};

/** The client passes look-ups on from now on. */
export function followLookUps(pass: (id: number, lookUp: LookUp) => void): void {
  ask = pass;
  waiting.clear();
}

export function answerLookUp(id: number, answer: LookedUp): void {
  waiting.get(id)?.(answer);
  waiting.delete(id);
}

/** The answer, or null until it is there. */
export function useLookUp<K extends LookUp['kind']>(lookUp: LookUp & { readonly kind: K }): Extract<LookedUp, { readonly kind: K }> | null {
  const findings = useFindings((state) => state.findings);
  const [answer, setAnswer] = useState<Extract<LookedUp, { readonly kind: K }> | null>(null);
  const text = JSON.stringify(lookUp);
  useEffect(() => {
    if (findings === null) return;
    const id = asked--;
    waiting.set(id, (found) => setAnswer(found as Extract<LookedUp, { readonly kind: K }>));
    ask(id, JSON.parse(text) as LookUp);
    return () => {
      waiting.delete(id);
    };
  }, [text, findings]);
  return answer;
}
