/** What is to be drawn, once what its scene is made from has been found. Until then what was drawn before. */
import { useEffect, useState } from 'react';
import { runInSlices } from '../ui/run-in-slices';
import { prepareScene } from './scene/prepare-scene';
import type { SceneInput } from './scene/scene-input';

/** Of fewer people a scene is made in a few milliseconds. */
const MANY_PEOPLE = 2000;

export function usePreparedScene(question: SceneInput | null): SceneInput | null {
  const [prepared, setPrepared] = useState<SceneInput | null>(null);
  const isLarge = question !== null && question.findings.people.length >= MANY_PEOPLE;
  useEffect(() => {
    if (question === null || !isLarge) return;
    let isWanted = true;
    void runInSlices(prepareScene(question), () => isWanted).then((done) => {
      if (done !== null && isWanted) setPrepared(question);
    });
    return () => {
      isWanted = false;
    };
  }, [question, isLarge]);
  return isLarge ? prepared : question;
}
