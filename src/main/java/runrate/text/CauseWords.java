package runrate.text;

import runrate.ledger.GapCause;

/// Why a bill is not what its calls come to, in a name and a few words.
public record CauseWords(String name, String what) {

  public static CauseWords of(GapCause cause) {
    return switch (cause) {
      case MISSING_DAYS -> new CauseWords("Not in the log", "days or models the log has no calls of");
      case BEYOND_LOG -> new CauseWords("Beyond the log", "failed calls, or calls nobody logged");
      case UNPRICED -> new CauseWords("Unpriced calls", "in the log, no card has a price");
      case OTHER_PRICE -> new CauseWords("Another price", "the same tokens, not the cards' prices");
      case BILLED_TWICE -> new CauseWords("Billed twice", "every meter exactly double");
      case LOGGED_TWICE -> new CauseWords("Logged twice", "every meter exactly double in the log");
      case NOT_BILLED -> new CauseWords("Not billed", "calls of the log no bill has");
      case FEES -> new CauseWords("Tools and fees", "searches, code execution, requests");
      case PURCHASES -> new CauseWords("Purchases", "and adjustments");
      case CREDITS -> new CauseWords("Credits", "taken off by the vendor");
      case TAXES -> new CauseWords("Taxes", "as the bill has them");
      case ROUNDING -> new CauseWords("Rounding", "of the bill, in its last place");
      case NAMED -> new CauseWords("Named", "by a person, no cause tells");
      case NO_NAME -> new CauseWords("Still unnamed", "nothing known explains it");
    };
  }
}
