/// JSON as trees: read strictly, with the place of every mistake; changed by path; written as people write numbers.
/// May use `files.disk`.
package runrate.files.json;
