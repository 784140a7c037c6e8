/// What several use together and who pays how much of it: in proportion, evenly, or fairly by what each needs of it.
/// May use everything left of it, `units` to `bridge`. Nothing here reads a file.
package runrate.sharing;
