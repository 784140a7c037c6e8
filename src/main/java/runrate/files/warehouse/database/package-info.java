/// Calls that lie in a database of the organisation. It adds them up itself; only sums come back.
package runrate.files.warehouse.database;
