package runrate.text;

/// What people call the things vendors charge fees for, short enough for a row of the panel.
public final class FeeNames {
  private static final int MOST_LETTERS = 20;

  private FeeNames() {}

  /// `File searches` for `fileSearchCall`; an id nobody foresaw is written as words, cut where it is long.
  public static String of(String fee) {
    return switch (fee) {
      case "codeExecutionHour" -> "Code, hours";
      case "managedAgentSessionHour" -> "Agent sessions, hours";
      case "fileSearchCall" -> "File searches";
      case "fileSearchStorageGbDay" -> "File store, GB days";
      case "container20min1GB" -> "Containers, 20 min";
      case "webSearch" -> "Web searches";
      case "request" -> "Calls";
      case "machineHour" -> "Machine, hours";
      case "webFetch" -> "Web fetches";
      default -> {
        String words = PriceWords.name(fee);
        yield words.length() <= MOST_LETTERS ? words : words.substring(0, MOST_LETTERS - 1) + "…";
      }
    };
  }
}
