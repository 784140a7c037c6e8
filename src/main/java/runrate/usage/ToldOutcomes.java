package runrate.usage;

/// What came of joining a file that says how calls went to the calls themselves.
///
/// @param rows    of the file that name a call or the task of a person it belongs to
/// @param matched those whose call is recorded
/// @param calls   recorded calls they speak of
public record ToldOutcomes(long rows, long matched, long calls) {
  /// Rows whose call nobody recorded.
  public long unmatched() {
    return rows - matched;
  }
}
