/// Recorded calls in a database of their own, and logs read into it. Nothing else needs the database to be there.
package runrate.files.warehouse;
