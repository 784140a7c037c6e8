package runrate.cli;

import java.io.PrintWriter;
import java.util.List;
import runrate.playbook.CheckRow;
import runrate.playbook.Playbook;
import runrate.playbook.Playbook.Credit;
import runrate.playbook.StepReport;
import runrate.pricing.RateBook;
import runrate.text.CheckWords;
import runrate.text.Money;
import runrate.text.PlaybookSentence;
import runrate.text.PlaybookWords;

/// The playbook and its checklist as text.
final class PlaybookText {
  private static final String ROW = "  %-16s %-26s %12s %12s %12s %8s %8s %12s  %s";

  private final RateBook rates;
  private final Playbook book;
  private final List<CheckRow> checklist;
  private final Money money;
  private final PrintWriter out;

  PlaybookText(RateBook rates, Playbook book, List<CheckRow> checklist, PrintWriter out) {
    this.rates = rates;
    this.book = book;
    this.checklist = checklist;
    this.money = Money.of(book.scenario());
    this.out = out;
  }

  void print() {
    out.printf("%s%n%n%s%n", book.scenario().name(), PlaybookSentence.strip(money, book));
    if (book.refused().isPresent()) {
      return;
    }
    out.printf("%n%s.%n%n", PlaybookSentence.total(book));
    String share = book.question().credit() == Credit.FAIR ? "of naive" : "of bill";
    out.println(ROW.formatted("Step", "from today", "low", "likely", "high", share, "publ.", "saves now", "")
        .stripTrailing());
    total("Naive use", book.naiveUsd(), book.naiveUsd(), book.naiveUsd());
    if (book.startUsd() != book.naiveUsd()) {
      besides(signed(-book.besidesUsd()));
    }
    book.steps().forEach(this::step);
    total("All steps", book.lowUsd(), book.likelyUsd(), book.highUsd());
    out.println();
    book.left().forEach(left -> out.printf("Not for this scenario: %s, %s.%n", PlaybookWords.inSentence(left.step()),
        PlaybookWords.why(left.why())));
    PlaybookSentence.notes(money, book).forEach(words -> out.printf("%s%n", words));
    out.printf("%nChecklist: %s.%n", CheckWords.counts(checklist));
    checklist.forEach(row -> out.println("  %-4s %-26s %s".formatted(switch (row.mark()) {
      case DONE -> "[x]";
      case OPEN -> "[ ]";
      case NOT_NEEDED -> " - ";
    }, CheckWords.name(row.item()), CheckWords.value(money, row))));
  }

  private void total(String name, double low, double likely, double high) {
    out.println(ROW.formatted(name, "", amount(low), amount(likely), amount(high), "", "", "", "").stripTrailing());
  }

  private void besides(String amount) {
    out.println(ROW.formatted("In use besides", "", amount, amount, amount, "", "", "", "").stripTrailing());
  }

  private void step(StepReport step) {
    out.println(ROW.formatted(PlaybookWords.name(step.step()), PlaybookWords.turn(rates, step).replace('\u00a0', ' '),
        signed(-step.lowUsd()), signed(-step.likelyUsd()), signed(-step.highUsd()),
        PlaybookWords.ofBill(step), PlaybookWords.published(step.step()),
        step.isOpen() ? signed(-step.savesNowUsd()) : "-", step.testFirst() ? "TEST FIRST" : PlaybookWords.state(step))
        .stripTrailing());
  }

  private String signed(double usd) {
    return (usd > 0 ? "+" : "") + amount(usd);
  }

  private String amount(double usd) {
    return money.amount(usd, book.naiveUsd());
  }
}
