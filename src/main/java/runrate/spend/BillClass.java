package runrate.spend;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a figure of a bill counts, in the order in which its words are looked for: "uncached" has "cached" in it.
public enum BillClass {
  WRITE("Cache write", "cache.*(writ|creat|stor)|writ.*cache"),
  UNCACHED("Uncached input", "\\b(un|non ?|not )cached|no cache|without cache|cache miss|fresh input|base input"),
  READ("Cache read", "cach.*(read|hit)|read.*cache|\\bcached"),
  OUTPUT("Output", "\\boutput|\\bcompletion"),
  REQUESTS("Requests", "\\b(requests|calls)\\b"),
  /// Input of which nobody says whether what was read from the cache is part of it.
  INPUT("Input", "\\binput|\\bprompt"),
  TOTAL("Total", PasteReading.TOTAL.pattern() + "|invoice says.*|amount due.*|invoice total.*");

  private final String words;
  private final Pattern pattern;

  BillClass(String words, String pattern) {
    this.words = words;
    this.pattern = Pattern.compile(pattern);
  }

  /// What a label names; empty where it names none of them.
  static Optional<BillClass> of(String label) {
    String plain = label.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]+", " ").strip();
    return Stream.of(values()).filter(each -> each == TOTAL ? each.pattern.matcher(plain).matches()
        : each.pattern.matcher(plain).find()).findFirst();
  }

  boolean isTokens() {
    return this != REQUESTS && this != TOTAL;
  }

  public String words() {
    return words;
  }
}
