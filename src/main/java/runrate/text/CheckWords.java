package runrate.text;

import java.util.List;
import java.util.Optional;
import runrate.playbook.CheckItem;
import runrate.playbook.CheckRow;
import runrate.playbook.CheckRow.Mark;
import runrate.playbook.Checklist;
import runrate.scenario.CachePlan;
import runrate.scenario.HitRate;

/// Points of the checklist in words.
public final class CheckWords {
  private CheckWords() {}

  public static String name(CheckItem item) {
    return switch (item) {
      case CACHE_PREFIX -> "Cache the shared prefix";
      case ROUTE_DOWN -> "Route simple work down";
      case BATCH -> "Batch what can wait";
      case SEND_LESS -> "Send each agent less";
      case RETRY_BUDGET -> "Set aside retries";
      case WATCH_BY_AGENT -> "Watch spend by agent";
      case STAGGER -> "Stagger the starts";
      case SUPERSEDED -> "Leave old models";
      case NEGOTIATE -> "Negotiate a commitment";
    };
  }

  /// What it saves or costs, and from where on, or why it is as it is.
  public static String value(Money money, CheckRow row) {
    Optional<String> amount = row.savesUsd().isPresent() && row.savesUsd().getAsDouble() != 0
        ? Optional.of(amount(money, row, row.savesUsd().getAsDouble())) : Optional.empty();
    return switch (row.mark()) {
      case DONE -> amount.orElse(done(row));
      case OPEN -> amount.map(words -> tried(row.item()) + words + (row.item() == CheckItem.SUPERSEDED
          ? "; test first" : "")).orElse(open(row.item()));
      case NOT_NEEDED -> row.hindrance().map(PlaybookWords::why).orElse(notNeeded(row));
    };
  }

  /// What is done as the bars of the waterfall have it, so that they add up; what is open as the steps have it, alone.
  private static String amount(Money money, CheckRow row, double savesUsd) {
    double beforeUsd = row.beforeUsd();
    double shown = Math.abs(row.fromNaive() ? money.shownChange(beforeUsd, beforeUsd - savesUsd, beforeUsd)
        : savesUsd);
    return (savesUsd > 0 ? "saves " : "costs ") + (shown == 0 ? money.tooSmall(beforeUsd)
        : money.amount(shown, beforeUsd)) + (row.fromNaive() ? " from naive" : " now");
  }

  /// What it was priced with.
  private static String tried(CheckItem item) {
    return switch (item) {
      case SEND_LESS -> "\u2212%s ".formatted(Figures.percent(Checklist.LESS_CONTEXT));
      case RETRY_BUDGET -> "+%s ".formatted(Figures.percent(Checklist.RETRIES.share()));
      default -> "";
    };
  }

  private static String open(CheckItem item) {
    return switch (item) {
      case WATCH_BY_AGENT -> "one mean over all work";
      case SUPERSEDED -> "old, no successor of its name";
      default -> "saves nothing here";
    };
  }

  private static String done(CheckRow row) {
    return switch (row.item()) {
      case WATCH_BY_AGENT -> row.today().tasks().isEmpty() ? "budgets apart"
          : Figures.counted(row.today().tasks().size(), "task") + " apart";
      case STAGGER -> "starts are spread";
      case SUPERSEDED -> "all are current";
      default -> "done";
    };
  }

  private static String notNeeded(CheckRow row) {
    CachePlan caching = row.today().plan().caching();
    return caching.enabled() && caching.hitRate() instanceof HitRate.Fixed ? "hit rate is set" : "nothing is cached";
  }

  /// `3 done, 3 open, 1 not needed`.
  public static String counts(List<CheckRow> rows) {
    String counts = "%s done, %s open".formatted(count(rows, Mark.DONE), count(rows, Mark.OPEN));
    long idle = count(rows, Mark.NOT_NEEDED);
    return idle == 0 ? counts : "%s, %s not needed".formatted(counts, idle);
  }

  private static long count(List<CheckRow> rows, Mark mark) {
    return rows.stream().filter(row -> row.mark() == mark).count();
  }
}
