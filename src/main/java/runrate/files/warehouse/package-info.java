/// Recorded calls in a database of their own: logs read into it, and what is asked of them. Only here is SQL known, and
/// nothing else needs the database to be there.
package runrate.files.warehouse;
