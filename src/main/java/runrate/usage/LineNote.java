package runrate.usage;

/// A line of a log a person should look at.
///
/// @param file   name of its file
/// @param line   counted from 1; of a document the element, of a table the row
/// @param reason why it is of this class, as a sentence without its full stop
public record LineNote(String file, long line, LineClass of, String reason) {}
