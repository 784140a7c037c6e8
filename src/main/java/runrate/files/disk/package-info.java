/// What every reader and writer needs of a disk: whole files or none, reasons in words, the program's version.
/// May use `units`; no other room of `files`.
package runrate.files.disk;
