import type { CDPSession, Locator, Page } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the glass: the browser makes of them what it makes of real ones, pointers, scrolling or neither. */
export class Fingers {
  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  private constructor(private readonly session: CDPSession) {}

  down = (...at: Point[]): Promise<void> => this.send('touchStart', at);
  to = (...at: Point[]): Promise<void> => this.send('touchMove', at);
  up = (): Promise<void> => this.send('touchEnd', []);

  /** Each finger goes from the first of its points to the second, in small steps. */
  async drag(...ways: (readonly [from: Point, to: Point])[]): Promise<void> {
    const steps = 12;
    const at = (step: number) =>
      ways.map(([from, to]) => ({
        x: from.x + ((to.x - from.x) * step) / steps,
        y: from.y + ((to.y - from.y) * step) / steps,
      }));
    await this.down(...at(0));
    for (let step = 1; step <= steps; step++) await this.to(...at(step));
    await this.up();
  }

  private async send(type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly Point[]): Promise<void> {
    const touchPoints = at.map(({ x, y }, id) => ({ x: Math.round(x), y: Math.round(y), id }));
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}

/** A point of what is drawn, given by its shares of width and height, brought into the window and at rest there. */
export async function pointOf(target: Locator, across = 0.5, down = 0.5): Promise<Point> {
  await target.evaluate(async (element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const place = () => Object.values(element.getBoundingClientRect().toJSON()).join();
    // A page that a finger has pushed rolls on.
    for (let before = '', still = 0; still < 5; still = before === place() ? still + 1 : 0) {
      before = place();
      await new Promise(requestAnimationFrame);
    }
  });
  const box = await target.boundingBox();
  if (!box) throw new Error(`${target} is not drawn`);
  return { x: box.x + across * box.width, y: box.y + down * box.height };
}

export const moved = ({ x, y }: Point, dx: number, dy: number): Point => ({ x: x + dx, y: y + dy });
