package runrate.ledger;

/// Where rows of a bill were read.
///
/// @param name   of the file
/// @param format what it was recognised as
public record BillFile(String name, String format) {}
