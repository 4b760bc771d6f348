import { placeOn, type ScaleKind, valueOn } from './axis.ts';

/** The rectangle in which lines are drawn, in pixels of the drawing. */
export interface PlotArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where values lie in a drawing of lines. */
export interface PlotScale {
  readonly area: PlotArea;
  readonly x: (value: number) => number;
  /** Values beyond the axis lie on its ends. */
  readonly y: (value: number) => number;
  /** The value of the horizontal axis at a place, which may lie outside the area. */
  readonly valueAt: (x: number) => number;
}

type Domain = readonly [number, number];

export function plotScale(area: PlotArea, x: Domain, y: Domain, scale: ScaleKind): PlotScale {
  const across = placeOn(scale, ...x);
  const up = placeOn(scale, ...y);
  const back = valueOn(scale, ...x);
  const width = area.right - area.left;
  return {
    area,
    x: (value) => area.left + across(value) * width,
    y: (value) => area.bottom - up(Math.min(y[1], Math.max(y[0], value))) * (area.bottom - area.top),
    valueAt: (at) => back(Math.min(1, Math.max(0, (at - area.left) / width))),
  };
}

const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;

/** A line through the places as the `d` of a path; null parts it. */
export function linePath(places: readonly (readonly [x: number, y: number] | null)[]): string {
  let pen = 'M';
  let path = '';
  for (const place of places) {
    if (place) path += `${pen}${tenth(place[0])} ${tenth(place[1])}`;
    pen = place ? 'L' : 'M';
  }
  return path;
}
