import { Kind, parse, print } from 'graphql';

/**
 * Returns what two data sets' APIs have in common, as SDL: the part that every data set has.
 *
 * The explorer must work with any data set, so its queries are written against this part, and a
 * query that asks for a field of one country's ontology is an error. Enumerations whose values
 * depend on the data set (languages, names of types and fields) become scalars, and `Source` and
 * `Cube`, whose implementers depend on it, become objects.
 */
export function commonPart(oneSdl, otherSdl) {
  const one = definitions(oneSdl);
  const other = definitions(otherSdl);
  const kept = new Map();
  for (const [name, node] of one) {
    const twin = other.get(name);
    if (twin && twin.kind === node.kind) {
      kept.set(name, common(node, twin));
    }
  }
  const scalars = new Set([...kept].filter(([, node]) => node === 'scalar').map(([name]) => name));
  for (const name of scalars) {
    kept.set(name, parse(`"Depends on the data set." scalar ${name}`).definitions[0]);
  }
  prune(kept);
  const used = reachable(kept);
  const nodes = [...kept].filter(([name]) => used.has(name)).map(([, node]) => node);
  return print({ kind: Kind.DOCUMENT, definitions: nodes.sort(byName) }) + '\n';
}

function definitions(sdl) {
  return new Map(parse(sdl, { noLocation: true }).definitions.filter((node) => node.name).map((node) => [node.name.value, node]));
}

function common(node, twin) {
  switch (node.kind) {
    case Kind.ENUM_TYPE_DEFINITION: {
      const names = (definition) => definition.values.map((value) => value.name.value).join();
      return names(node) === names(twin) ? node : 'scalar';
    }
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
      const same = (field, mate) => mate && print(field.type) === print(mate.type);
      const fields = node.fields
        .map((field) => {
          const mate = twin.fields.find((candidate) => candidate.name.value === field.name.value);
          if (!same(field, mate)) {
            return undefined;
          }
          return field.arguments
            ? { ...field, arguments: field.arguments.filter((argument) => same(argument, mate.arguments.find((known) => known.name.value === argument.name.value))) }
            : field;
        })
        .filter(Boolean);
      return { ...node, fields };
    }
    default:
      return node;
  }
}

/** Leaves out what cannot stand alone: fields and arguments of types that are not common. */
function prune(kept) {
  // What the types of entities are depends on the data set; here the interfaces stand for them.
  for (const [name, node] of kept) {
    const isEntity = node.interfaces?.some((parent) => parent.name.value === 'Entity');
    if (isEntity && node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      const interfaces = node.interfaces.filter((parent) => ['Entity', 'Node'].includes(parent.name.value));
      kept.set(name, { ...node, kind: Kind.OBJECT_TYPE_DEFINITION, interfaces });
    }
  }
  const builtIn = new Set(['ID', 'Int', 'Float', 'String', 'Boolean']);
  const known = (type) => builtIn.has(bare(type)) || kept.has(bare(type));
  let before;
  do {
    before = kept.size;
    for (const [name, node] of kept) {
      if (!node.fields) {
        continue;
      }
      const fields = node.fields
        .filter((field) => known(field.type))
        .map((field) => (field.arguments ? { ...field, arguments: field.arguments.filter((argument) => known(argument.type)) } : field));
      if (fields.length === 0) {
        kept.delete(name);
      } else {
        kept.set(name, { ...node, fields });
      }
    }
  } while (kept.size !== before);
}

/** Returns the names of what queries can lead to. */
function reachable(kept) {
  const used = new Set();
  const queue = ['Query'];
  for (let name = queue.pop(); name; name = queue.pop()) {
    const node = kept.get(name);
    if (!node || used.has(name)) {
      continue;
    }
    used.add(name);
    for (const field of node.fields ?? []) {
      queue.push(bare(field.type), ...(field.arguments ?? []).map((argument) => bare(argument.type)));
    }
    queue.push(...(node.types ?? []).map(bare), ...(node.interfaces ?? []).map(bare));
  }
  return used;
}

function bare(type) {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : bare(type.type);
}

function byName(a, b) {
  return a.name.value < b.name.value ? -1 : 1;
}
