/** Duration of an animation. It shows where things went; a longer one makes the user wait. */
const DURATION_MS = 190;

/** One animation at a time: a new one starts where the last one was. */
export class Tween {
  #frame = 0;

  /** Calls `step` with 0…1, slower toward the end; without animation once with 1. */
  run(isAnimated: boolean, step: (t: number) => void): void {
    this.stop();
    if (!isAnimated) {
      step(1);
      return;
    }
    const start = performance.now();
    const tick = (now: number): void => {
      const t = Math.min(1, Math.max(0, (now - start) / DURATION_MS));
      step(1 - (1 - t) ** 3);
      if (t < 1) this.#frame = requestAnimationFrame(tick);
    };
    this.#frame = requestAnimationFrame(tick);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }
}
