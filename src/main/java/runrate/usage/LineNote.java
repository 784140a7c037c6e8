package runrate.usage;

import java.util.OptionalLong;

/// A line of a log a person should look at.
///
/// @param file   name of its file, or of the database
/// @param line   counted from 1; of a document the element, of a table the row; absent for a row of a database, whose
///               own name stands in the reason
/// @param reason why it is of this class, as a sentence without its full stop
public record LineNote(String file, OptionalLong line, LineClass of, String reason) {}
