import { recordTables, type Rule } from './rule.ts';

/** Russian media are cited for what Russian officials say, and for nothing else. */
export const standing: Rule = {
	name: 'Russian media are cited for Russian officials only',
	check({ tables, report }) {
		const standings = new Map(tables.sources.map((source) => [source.id, source.standing]));
		const countries = new Map(tables.bodies.map((body) => [body.id, body.country]));
		for (const figure of tables['deportation-figures']) {
			const country = countries.get(figure.body);
			if (country === undefined || country === 'RU') continue;
			if (figure.sources.every((ref) => standings.get(ref.source) === 'russian-media')) {
				report(
					'deportation-figures',
					figure.id,
					'sources',
					figure.sources.map((ref) => ref.source),
					`a source that is not Russian media: ${figure.body} is no Russian body`
				);
			}
		}
	}
};

export const sourcesOnce: Rule = {
	name: 'a record cites each source once',
	check({ tables, report }) {
		for (const name of recordTables) {
			for (const record of tables[name]) {
				const cited = record.sources.map((ref) => ref.source);
				cited.forEach((source, i) => {
					if (cited.indexOf(source) < i)
						report(name, record.id, `sources.${i}.source`, source, 'each source once');
				});
			}
		}
	}
};
