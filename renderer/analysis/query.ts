/** Queries that panels send to the analysis worker while they are shown. */
import { useEffect, useState } from 'react';
import { useFindings } from '../state/network/findings-store';
import type { AnalysisQuery, QueryResult } from './protocol';

const pending = new Map<number, (result: QueryResult) => void>();
let nextId = -1; // negative, to differ from the ids of analysis requests
let send: (id: number, query: AnalysisQuery) => void = () => {};

/** Sets how queries reach the worker. Drops those that are pending. */
export function connectQueries(sendToWorker: (id: number, query: AnalysisQuery) => void): void {
  send = sendToWorker;
  pending.clear();
}

export function resolveQuery(id: number, result: QueryResult): void {
  pending.get(id)?.(result);
  pending.delete(id);
}

/** The result of a query, or null until it arrives. Queries again when the findings change; an older result never replaces a newer one. */
export function useAnalysisQuery<K extends AnalysisQuery['kind']>(
  query: AnalysisQuery & { readonly kind: K },
): Extract<QueryResult, { readonly kind: K }> | null {
  const findings = useFindings((state) => state.findings);
  const [result, setResult] = useState<Extract<QueryResult, { readonly kind: K }> | null>(null);
  const text = JSON.stringify(query);
  useEffect(() => {
    if (findings === null) return;
    const id = nextId--;
    pending.set(id, (received) => setResult(received as Extract<QueryResult, { readonly kind: K }>));
    send(id, JSON.parse(text) as AnalysisQuery);
    return () => {
      pending.delete(id);
    };
  }, [text, findings]);
  return result;
}
