/// Recorded spend as people have it, in a spreadsheet or a CSV file, read into days: what can be concluded from the
/// whole is concluded, what has two readings is asked, and every row is taken, told or refused with a reason.
package runrate.spend;
