/** The week's list with its reasons and openers, introductions, and paths to people, companies and interests. */
import { findCounterfactual } from '../../../../shared/analysis/suggestions/counterfactual';
import { findIntroductionPaths, type PathGoal } from '../../../../shared/analysis/suggestions/introduction-paths';
import { introductions } from '../../../../shared/analysis/suggestions/introductions';
import { reconnectList } from '../../../../shared/analysis/suggestions/reconnect-list';
import { capitalize, formatList } from '../../../../shared/lib/format-text';
import { formatDay } from '../../../../shared/lib/format-time';
import { dayNumber, mondayOf } from '../../../../shared/model/day';
import { LIST_MODES } from '../../../../shared/model/decisions';
import type { PersonId } from '../../../../shared/model/ids';
import { pathTitle, stepSentence } from '../../../../shared/sentences/path-sentence';
import { introductionValues, openerSentence, reasonSentence } from '../../../../shared/sentences/reconnect-sentences';
import { text, textOf } from '../../../../shared/strings/text';
import { at, type Printed, type Shown, withoutTags } from './printed';

const SEED = 1;
/** A full list of the most people the settings allow. */
const CAPACITY = 20;
const COUNTERFACTUALS = 3;

export function printedOfWeek(shown: Shown): Printed[] {
  const { network, today, analysis, names, perturbation } = shown;
  const context = { network, names, today };
  return LIST_MODES.flatMap((mode) => {
    const options = { today, seed: SEED, capacity: CAPACITY, mode };
    const unfrozen = { ...network, weeks: new Map(network.weeks) };
    unfrozen.weeks.delete(mondayOf(today));
    const { rows } = (perturbation.list ?? ((list) => list))(reconnectList(unfrozen, analysis, options));
    return rows.flatMap(({ person, reasons, shared, opener }, k) => {
      const about = [names.person(person)];
      const interests = shared.slice(0, 3).map((id) => network.interests.get(id)?.name ?? '');
      return [
        ...at('reason', about, ...reasons.map((reason) => reasonSentence(reason, context))),
        ...(interests.length > 0
          ? at('in common', about, withoutTags(text('this-week.inCommon', { interests: formatList(interests) })))
          : []),
        ...(opener === null ? [] : at('opener', about, openerSentence(opener, context))),
        ...(opener === null
          ? []
          : at(
              'opener source',
              [...about, openerSentence(opener, context)],
              text('this-week.quotedFrom', { day: formatDay(opener.date, today) }),
            )),
        ...(mode === 'balanced' && k < COUNTERFACTUALS ? printedCounterfactual(shown, person) : []),
      ];
    });
  });
}

function printedCounterfactual({ network, today, analysis, names }: Shown, person: PersonId): Printed[] {
  const { isChosenNow, leaves, next } = findCounterfactual(network, analysis, person, { today, seed: SEED });
  const name = names.person(person);
  if (!isChosenNow) return at('counterfactual', [name], text('this-week.notChosenToday', { name }));
  if (!leaves) return at('counterfactual', [name], text('this-week.wouldStay', { name }));
  const line = next === null ? text('this-week.wouldLeave', { name }) : text('this-week.wouldLeaveFor', { name, next: names.person(next) });
  return at('counterfactual', [name], withoutTags(line));
}

/** The lines of a list that people are ticked off on: those of last week, looked at today. */
export function printedOfDone({ network, today, analysis, names }: Shown): Printed[] {
  const monday = mondayOf(today);
  const picks = analysis.results.people.map((person) => ({ person, slot: 'ranked' as const }));
  const frozen = { ...network, weeks: new Map(network.weeks).set(monday, { monday, picks }) };
  const { rows } = reconnectList(frozen, analysis, { today, seed: SEED });
  return rows.flatMap(({ person, isDone, reasons }) =>
    isDone ? at('reason', [names.person(person)], ...reasons.map((reason) => reasonSentence(reason, { network, names, today }))) : [],
  );
}

export function printedOfIntroductions({ network, today, analysis, names, perturbation }: Shown): Printed[] {
  return introductions(network, analysis, dayNumber(today), 20).flatMap((found) => {
    const pair = perturbation.introduction?.(found) ?? found;
    const [a, b] = [names.person(pair.a), names.person(pair.b)];
    return at('introduction', [a, b], withoutTags(text('this-week.introduction', { a, b, ...introductionValues(pair, network) })));
  });
}

const MOST_GOALS = 40;

/** Paths to people the user hardly knows, to each company, and to each interest; of each at most 40. */
export function printedOfPaths(shown: Shown): Printed[] {
  const { network, findings } = shown;
  const people = findings.people.filter(({ contactDays }) => contactDays < 2);
  const companies = [...new Set([...network.people.values()].map(({ company }) => company.trim()))].filter((name) => name !== '');
  const goals: PathGoal[] = [
    ...people.slice(0, MOST_GOALS).map(({ id }): PathGoal => ({ kind: 'person', person: id })),
    ...companies.slice(0, MOST_GOALS).map((company): PathGoal => ({ kind: 'company', company })),
    ...[...network.interests.keys()].slice(0, MOST_GOALS).map((interest): PathGoal => ({ kind: 'interest', interest })),
  ];
  return goals.flatMap((goal) => printedOfGoal(shown, goal));
}

function printedOfGoal({ network, today, analysis, names, perturbation }: Shown, goal: PathGoal): Printed[] {
  const target =
    goal.kind === 'person'
      ? names.person(goal.person)
      : goal.kind === 'company'
        ? goal.company
        : (network.interests.get(goal.interest)?.name ?? '');
  return findIntroductionPaths(network, analysis, goal).flatMap((found) => {
    const path = perturbation.path?.(found) ?? found;
    const { key, people } = pathTitle(path, goal);
    const values = Object.fromEntries(Object.entries(people).map(([value, id]) => [value, names.person(id)]));
    const steps = path.steps.map((step) => {
      const basis = stepSentence(step, network, today);
      const evidence = step.isKnown ? basis : text('paths.inferred', { evidence: basis });
      const about = step.from === null ? [names.person(step.to)] : [names.person(step.from), names.person(step.to)];
      const line =
        path.steps.length === 1
          ? capitalize(evidence)
          : step.from === null
            ? withoutTags(text('paths.stepFromUser', { to: names.person(step.to), evidence }))
            : withoutTags(text('paths.step', { from: names.person(step.from), to: names.person(step.to), evidence }));
      return at(step.from === null ? 'first step' : 'step', about, line);
    });
    return [...at('path title', [goal.kind, target], textOf({ key, values })), ...steps.flat()];
  });
}
