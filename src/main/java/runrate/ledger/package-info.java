/// What is owed, three times: as the log claims, as the cards price it, as the vendors bill it; and why they differ.
/// May use everything left of it, `units` to `usage`. Nothing here reads a file.
package runrate.ledger;
