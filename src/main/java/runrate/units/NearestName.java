package runrate.units;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The known name a misspelt one was probably meant to be.
public final class NearestName {
  private static final int SLIPPED = 2;

  private NearestName() {}

  /// @return the closest known name, if it is near enough to be a slip: a third of its letters wrong
  public static Optional<String> to(String name, Collection<String> known) {
    int mostWrong = Math.max(2, name.length() / 3);
    return known.stream()
        .filter(candidate -> Math.abs(candidate.length() - name.length()) <= mostWrong)
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
        .filter(candidate -> distance(name, candidate) <= mostWrong);
  }

  /// The same of words, not of names so short that any two are near.
  public static Optional<String> word(String name, Collection<String> known) {
    return name.length() <= SLIPPED ? Optional.empty() : to(name, known);
  }

  /// The known name that another one is but a slip of: one or two letters wrong, and not a known name itself.
  public static Optional<String> slip(String name, Collection<String> known) {
    return known.contains(name) ? Optional.empty() : known.stream()
        .filter(candidate -> candidate.length() > 2 * SLIPPED + 2 && distance(name, candidate) <= SLIPPED).findFirst();
  }

  /// Levenshtein distance, upper and lower case alike.
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
