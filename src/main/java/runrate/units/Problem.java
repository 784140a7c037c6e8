package runrate.units;

/// Something wrong, or worth knowing, in what a user gave us: one line that says where it stands,
/// what is wrong and what to do about it. Whatever it quotes, it stays short and on its line.
///
/// @param severity an error refuses the file or the scenario, a warning is shown and work goes on
/// @param file     the file it stands in, empty for a scenario that is only in memory
/// @param where    the place inside it, as a path (`plan.routing[1].share`) or `line 3, column 7`
/// @param what     what is wrong, as a sentence without its full stop
/// @param hint     what to do about it, as a sentence without its full stop; may be empty
public record Problem(Severity severity, String file, String where, String what, String hint) {

  private static final int MOST_WHERE = 200;
  private static final int MOST_WHAT = 450;
  private static final int MOST_HINT = 300;

  public Problem {
    where = Excerpt.of(where, MOST_WHERE);
    what = Excerpt.of(what, MOST_WHAT);
    hint = Excerpt.of(hint, MOST_HINT);
  }

  /// How much a problem weighs.
  public enum Severity { ERROR, WARNING }

  public static Problem error(String where, String what, String hint) {
    return new Problem(Severity.ERROR, "", where, what, hint);
  }

  public static Problem warning(String where, String what, String hint) {
    return new Problem(Severity.WARNING, "", where, what, hint);
  }

  public Problem inFile(String name) {
    return new Problem(severity, name, where, what, hint);
  }

  /// The same, found while reading what stands at another place.
  public Problem under(String place) {
    return where.startsWith(place) ? this : new Problem(severity, file, where.isEmpty() ? place : place + ": " + where,
        what, hint);
  }

  /// The same, where the place it has is a path inside an object at another: `compare[0].set` and `plan.batchShare`.
  public Problem inside(String place) {
    return where.isEmpty() || where.startsWith(place) || place.isEmpty() ? under(place)
        : new Problem(severity, file, place + "." + where, what, hint);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /// The whole problem on one line: `file: place: what is wrong. What to do.`
  public String line() {
    var line = new StringBuilder();
    for (String part : new String[] {Excerpt.of(file, file.length()), where}) {
      if (!part.isEmpty()) {
        line.append(part).append(": ");
      }
    }
    return line.append(sentence()).toString();
  }

  /// What is wrong and what to do, without the place.
  public String sentence() {
    return hint.isEmpty() ? what + "." : what + ". " + hint + ".";
  }
}
