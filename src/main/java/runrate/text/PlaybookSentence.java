package runrate.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.inputs.TaskEdits;
import runrate.playbook.Playbook;
import runrate.playbook.Playbook.Credit;
import runrate.playbook.PlaybookStep;
import runrate.playbook.StepReport;
import runrate.playbook.StepReport.State;

/// What the playbook comes to, in sentences.
public final class PlaybookSentence {
  private static final double PER_CENT = 100;
  /// Gaps to what is published below this are none.
  private static final double HALF_A_PERCENT = 0.005;

  private PlaybookSentence() {}

  /// What is done and where the open steps lead.
  public static String strip(Money money, Playbook book) {
    if (book.refused().isPresent()) {
      return book.refused().get();
    }
    if (book.next().isEmpty()) {
      return book.steps().isEmpty() ? "None of the six steps is for this plan."
          : "All of the playbook that is for this plan is in use.";
    }
    String leads = leads(money, book);
    String begun = begun(of(book, State.IN_USE), of(book, State.PARTLY));
    return Capital.of(begun.isEmpty() ? leads : begun + "; " + leads);
  }

  private static String begun(List<PlaybookStep> done, List<PlaybookStep> partly) {
    Optional<String> all = PlaybookWords.listed(done).map(words -> words + isOrAre(done) + "done");
    Optional<String> some = PlaybookWords.listed(partly).map(words -> words + (done.isEmpty()
        ? isOrAre(partly) + "partly done" : " partly"));
    return Stream.concat(all.stream(), some.stream()).collect(Collectors.joining(", "));
  }

  private static String isOrAre(List<PlaybookStep> steps) {
    return steps.size() == 1 ? " is " : " are ";
  }

  /// The same in short.
  public static String brief(Money money, Playbook book) {
    return book.refused().isPresent() || book.next().isEmpty() ? strip(money, book)
        : Capital.of(leads(money, book));
  }

  private static String leads(Money money, Playbook book) {
    return "the open steps would bring %s %s to %s.".formatted(money.amount(book.todayUsd()),
        book.likelyUsd() > book.todayUsd() ? "up" : "down", money.amount(book.likelyUsd(), book.todayUsd()));
  }

  private static List<PlaybookStep> of(Playbook book, State state) {
    return book.steps().stream().filter(step -> step.state() == state).map(StepReport::step).sorted().toList();
  }

  /// How many steps there are for this plan.
  public static String title(Playbook book) {
    List<String> counts = List.of("No step", "One step", "Two steps", "Three steps", "Four steps", "Five steps",
        "Six steps");
    return counts.get(book.steps().size()) + " from naive use";
  }

  /// What all steps save beside what is published of them.
  public static String total(Playbook book) {
    return "%s less at the likely values, %s".formatted(Figures.percent(book.savedShare()), besidePublished(book));
  }

  private static String besidePublished(Playbook book) {
    double saved = Math.rint(book.savedShare() * PER_CENT) / PER_CENT;
    String where = saved < PlaybookStep.PUBLISHED_LOW ? "short of" : saved > PlaybookStep.PUBLISHED_HIGH ? "beyond"
        : "inside";
    return where + " the published 65 to 85\u00a0%";
  }

  /// The step that is farthest from what is published of it.
  public static String widestGap(Playbook book) {
    if (book.question().credit() == Credit.FAIR) {
      return "the mean of what each saves over all orders";
    }
    return book.steps().stream().max(Comparator.comparingDouble(StepReport::outsidePublished))
        .filter(step -> step.outsidePublished() >= HALF_A_PERCENT).map(PlaybookSentence::gap)
        .orElse("every step saves what is published of it");
  }

  private static String gap(StepReport step) {
    String here = "%s saves %s of the bill here, not %s".formatted(PlaybookWords.inSentence(step.step()),
        Figures.percent(step.shareOfBill()), PlaybookWords.published(step.step()));
    return step.step() == PlaybookStep.BATCH ? here + ": it touches %s of the calls".formatted(
        Figures.percent(TaskEdits.shown(step.goal()).plan().batchShare())) : here;
  }

  /// What is to be known before the steps are taken: what breaks a floor, what is to be tested, fair credit.
  public static List<String> notes(Money money, Playbook book) {
    List<String> notes = new ArrayList<>();
    floor(book).ifPresent(notes::add);
    if (!book.steps().isEmpty()) {
      notes.add(fair(money, book));
    }
    if (!book.untested(false).isEmpty()) {
      notes.add(safe(money, book));
    }
    PlaybookWords.listed(book.untested(true)).ifPresent(steps -> notes.add("%s %s taken untested.".formatted(
        Capital.of(steps), book.untested(true).size() == 1 ? "was" : "were")));
    if (book.steps().stream().anyMatch(StepReport::testFirst)) {
      notes.add(test(book.test()));
    }
    return notes;
  }

  private static String safe(Money money, Playbook book) {
    List<PlaybookStep> untested = book.untested(false);
    return "%s may change the answers and nobody measured that here: test first. Without %s the month is %s.".formatted(
        Capital.of(PlaybookWords.listed(untested).orElseThrow()), untested.size() == 1 ? "it" : "them",
        money.amount(book.safeUsd(), book.todayUsd()));
  }

  static String test(Playbook.Test test) {
    return ("%s calls of each plan settle whether the cheaper one is at most two points worse, at a success rate of "
        + "%s%s.").formatted(Figures.whole(test.each()), Figures.trimmed(test.success() * 100, 1) + "\u00a0%",
            test.assumed() ? " (assumed)" : "");
  }

  private static Optional<String> floor(Playbook book) {
    return book.breaksFloor() ? book.step(PlaybookStep.ROUTING).map(step ->
        "Routing at its high value (%s) would score %s, below your floor of %s.".formatted(
            PlaybookWords.farthest(step), PlanWords.score(book.highScore().getAsDouble()),
            Figures.trimmed(book.scenario().quality().floor(), 1))) : Optional.empty();
  }

  /// The three steps with the largest fair credit.
  private static String fair(Money money, Playbook book) {
    return "Fair credit: %s.".formatted(book.steps().stream().sorted(Comparator.comparingDouble(step ->
        -step.fairUsd())).limit(3).map(step -> "%s %s".formatted(PlaybookWords.inSentence(step.step()),
            money.amount(step.fairUsd(), book.todayUsd()))).collect(Collectors.joining(", ")));
  }
}
