import { it } from 'vitest';
import { viewOf, statesOf } from './fixture.ts';
import { textWidth } from '../../../src/lib/charts/layout/text.ts';
it('x', () => {
	const v = viewOf('register'); const b = v.base as any;
	for (const o of (v.states.rounded!.drawing as any).offLine.narrow) { const x = 46 + (o.at-b.domain[0])/(b.domain[1]-b.domain[0])*222; console.log(o.id, x, textWidth(o.lines[0],13,'semibold'), textWidth(o.lines[1],13), 'left', x-5-textWidth(o.lines[1],13)); }
	for (const c of ['claims','warrants','summit']) { const v = viewOf(c); for (const [n,s] of statesOf(v)) { const d=s.drawing as any; console.log('H', c, n, d.layouts.middle.height, d.layouts.wide.height); } }
});
