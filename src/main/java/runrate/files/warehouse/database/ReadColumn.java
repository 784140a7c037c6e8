package runrate.files.warehouse.database;

import java.util.Optional;
import runrate.files.calls.CallField;

/// A column of a database's table, and what it was taken for.
///
/// @param field absent where it is not used
/// @param type  in the database's words
public record ReadColumn(String name, Optional<CallField> field, String type) {}
