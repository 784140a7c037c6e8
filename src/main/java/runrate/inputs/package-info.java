/// What a scenario file may say, key by key: name, bounds, sentence, what silence means, how it is read from a
/// record and set in one. Readers, writers, the schema, dials, `path=value` changes and tables of inputs follow from
/// it. May use `units`, `pricing` and `scenario`.
package runrate.inputs;
