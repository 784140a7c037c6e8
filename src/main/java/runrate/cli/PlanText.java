package runrate.cli;

import java.io.PrintWriter;
import java.util.List;
import runrate.optimise.Answer;
import runrate.optimise.PlanChange;
import runrate.optimise.PlanSpot;
import runrate.optimise.SearchReport;
import runrate.pricing.RateBook;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.OtherAxes;
import runrate.text.PlanWords;
import runrate.text.SearchSentence;

/// A search for a plan as text.
final class PlanText {
  private final RateBook book;
  private final SearchReport report;
  private final Money money;
  private final PrintWriter out;

  PlanText(RateBook book, SearchReport report, PrintWriter out) {
    this.book = book;
    this.report = report;
    this.money = Money.of(report.scenario());
    this.out = out;
  }

  void print() {
    out.printf("%s%n%n%s%n", report.scenario().name(), SearchSentence.strip(money, report));
    report.today().ifPresent(this::today);
    if (report.refused().isPresent()) {
      return;
    }
    out.printf("%nAll plans: %s.%n", SearchSentence.counts(report));
    report.answers().forEach(this::answer);
    SearchSentence.between(book, money, report).ifPresent(words -> out.printf("%n%s%n", words));
    List<String> giveWay = SearchSentence.giveWay(money, report);
    if (!giveWay.isEmpty()) {
      out.printf("%nGive way on one of these:%n");
      giveWay.forEach(words -> out.printf("  %s%n", words));
    }
    out.println();
    OtherAxes.sentences(money, report).forEach(words -> out.printf("%s%n", words));
    out.printf("%s%n", SearchSentence.scored(report));
    SearchSentence.assumed(report).forEach(words -> out.printf("%s%n", words));
  }

  private void today(PlanSpot today) {
    out.println("  %-24s %14s   quality %s, %s".formatted("Today", money.amount(today.monthUsd()),
        PlanWords.score(today.quality()), PlanWords.answerTakes(today.seconds())));
  }

  private void answer(Answer answer) {
    String success = report.perSuccess().isEmpty() ? "" : answer.outcomeUsd().stream().mapToObj(usd ->
        ", %s a success".formatted(money.perRequest(usd))).findFirst().orElse("");
    out.println("%n  %-24s %14s   quality %s, %s%s".formatted(PlanWords.name(answer.kind()),
        money.amount(answer.monthUsd()), PlanWords.score(answer.quality()), PlanWords.answerTakes(answer.seconds()),
        success));
    if (answer.changes().isEmpty()) {
      out.printf("    as today%n");
    }
    answer.changes().forEach(this::change);
  }

  private void change(PlanChange change) {
    out.println("    %-22s %s".formatted(change.task().isEmpty() ? PlanWords.name(change.what())
        : "%s, %s".formatted(change.task(), PlanWords.name(change.what()).toLowerCase(Figures.LOCALE)),
        PlanWords.of(book, change)));
  }
}
