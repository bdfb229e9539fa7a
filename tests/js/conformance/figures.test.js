// Our JSON-stat, as the toolkit of the people who write the format reads it: every figure and every
// sign is what the API says and what our CSV says.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import JSONstat from 'jsonstat-toolkit';

import { ask } from '../support/ask.js';
import { startServer } from '../support/server.js';

const CUBE = `query Cube($id: ID!) {
  cube(id: $id) {
    id
    name
    observations(first: 1000) {
      id
      value
      status
      measure { id name unit { name } }
      members { code name dimension { id } }
    }
  }
}`;

/** Splits CSV of RFC 4180 into rows of cells. */
function rows(text) {
  const rows = [];
  let row = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r"]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

test('CSV is split as its standard says', () => {
  assert.deepEqual(rows('a,"b ""c"", d",\r\n"",1,\r\n'), [['a', 'b "c", d', ''], ['', '1', '']]);
});

/** Where an observation stands, as a coordinate of the JSON-stat dataset. */
function coordinate(dataset, { id, measure, members }) {
  const codes = members.map(({ dimension, code }) => [dimension.id, code]);
  const at = { ...Object.fromEntries(codes), measure: measure.id };
  if (dataset.id.includes('period')) {
    // The id of an observation ends in the time where its row names one. The whole cube may be of
    // one time too.
    const own = id.split('/').slice(2 + members.length).map(decodeURIComponent)[0];
    const times = dataset.Dimension('period').id;
    at.period = own ?? (times.length === 1 ? times[0] : 'undated');
  }
  return at;
}

for (const data of [undefined, 'tests/fixtures/ledgers']) {
  describe(data ?? 'the built-in data set', () => {
    let server;
    let cubes;
    const file = async (id, ending) => {
      const response = await fetch(`${server.address}/cubes/${id}.${ending}`);
      assert.equal(response.status, 200, await response.clone().text());
      return response;
    };
    before(async () => {
      server = await startServer({ data });
      const { data: answer } = await ask(server.address, '{ cubes { id } }');
      assert.ok(answer.cubes.length > 0);
      cubes = [];
      for (const { id } of answer.cubes) {
        const { data: found, errors } = await ask(server.address, CUBE, { id });
        assert.equal(errors, undefined, id);
        assert.ok(found.cube.observations.length > 0, id);
        cubes.push(found.cube);
      }
    });
    after(() => server?.stop());

    test('every figure is what the API says', async () => {
      for (const { id, name, observations } of cubes) {
        const dataset = JSONstat(await (await file(id, 'json')).json());
        assert.equal(dataset.class, 'dataset', id);
        assert.equal(dataset.label, name);
        const found = dataset.value.filter((value) => value !== null && value !== undefined);
        const figures = observations.filter(({ value }) => value !== null);
        assert.equal(found.length, figures.length, id);
        for (const observation of observations) {
          const { value, status, measure, members } = observation;
          const at = coordinate(dataset, observation);
          const cell = dataset.Data(at);
          const where = `${id} ${JSON.stringify(at)}`;
          assert.equal(cell.value ?? null, value === null ? null : Number(value), where);
          const word = (cell.status ?? 'normal').toUpperCase().replaceAll('-', '_');
          assert.equal(word, status, where);
          for (const { dimension, code, name } of members) {
            assert.equal(dataset.Dimension(dimension.id).Category(code).label, name, where);
          }
          const category = dataset.Dimension('measure').Category(measure.id);
          assert.equal(category.label, measure.name, where);
          assert.equal(category.unit.label, measure.unit.name, where);
        }
      }
    });

    test('every row of CSV is what the API says', async () => {
      for (const { id, observations } of cubes) {
        const [header, ...table] = rows(await (await file(id, 'csv')).text());
        assert.equal(table.length, observations.length, id);
        for (const [at, { value, status, measure, members }] of observations.entries()) {
          const cell = (name) => table[at][header.indexOf(name)];
          for (const { dimension, code } of members) {
            assert.equal(cell(dimension.id), code, id);
          }
          assert.equal(cell('measure'), measure.id, id);
          assert.equal(cell('value'), value ?? '', id);
          const word = (cell('status') || 'normal').toUpperCase().replaceAll('-', '_');
          assert.equal(word, status, id);
        }
      }
    });

    test('roles are those that the toolkit knows', async () => {
      for (const { id } of cubes) {
        const dataset = JSONstat(await (await file(id, 'json')).json());
        assert.deepEqual(dataset.role.metric, ['measure'], id);
        const known = dataset.Dimension().map(({ role }) => role ?? 'classification');
        const all = ['classification', 'geo', 'metric', 'time'];
        assert.deepEqual(known.filter((role) => !all.includes(role)), [], id);
      }
    });
  });
}
