package runrate.spend;

/// A line of a bill as it was pasted, and what became of it.
///
/// @param line from 1
/// @param text as pasted, shortened
/// @param why  why it is refused, or what of it is not read; else empty
public record BillRow(int line, String text, Kind kind, String why) {
  /// What a line is.
  public enum Kind {
    /// Something of it is filled in.
    TAKEN,
    /// It names the model of the lines below.
    MODEL,
    /// Nothing of it is filled in, for the reason given.
    REFUSED,
    /// The names of columns, or a caption.
    HEADING,
    /// Nothing stands there.
    BLANK
  }
}
