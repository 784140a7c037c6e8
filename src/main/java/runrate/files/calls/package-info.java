/// What is asked of recorded calls, in SQL that is the same wherever they lie: in the store of this program, in a
/// database of the organisation, in a distributed engine.
package runrate.files.calls;
