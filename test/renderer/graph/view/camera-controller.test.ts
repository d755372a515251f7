import { expect, test } from 'vitest';
import { CameraController } from '../../../../renderer/graph/view/camera-controller';

test('who stands well within the picture and large enough is seen: the picture need not move to them', () => {
  const view = new CameraController(() => null, { onMoved: () => {}, onJumped: () => {} });
  view.resize(800, 600);
  expect(view.isReadableAt({ x: 400, y: 300 }, 0.9)).toBe(true);
  expect(view.isReadableAt({ x: 400, y: 300 }, 1.1)).toBe(false);
  expect(view.isReadableAt({ x: 10, y: 300 }, 0.9)).toBe(false);
  expect(view.isReadableAt({ x: 400, y: 530 }, 0.9)).toBe(true);
  view.setBottomInset(60);
  expect(view.isReadableAt({ x: 400, y: 530 }, 0.9)).toBe(false);
});
