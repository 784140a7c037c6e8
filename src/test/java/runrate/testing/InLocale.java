package runrate.testing;

import java.util.Locale;
import java.util.function.Supplier;

/// Runs something as on a machine of another country.
public final class InLocale {
  private InLocale() {}

  public static <T> T run(String tag, Supplier<T> work) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      return work.get();
    } finally {
      Locale.setDefault(before);
    }
  }
}
