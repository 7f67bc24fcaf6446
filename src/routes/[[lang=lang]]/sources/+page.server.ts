import { currentDataset } from '$lib/server/dataset.ts';
export const load = () => {
	const { tables } = currentDataset();
	return {
		ids: [
			...tables['deportation-figures'],
			...tables['icc-timeline'],
			...tables['summit-events'],
			...tables.places,
			...tables.derived
		].map(({ id }) => id)
	};
};
