package runrate.text;

import java.util.ArrayList;
import java.util.List;
import runrate.playbook.Playbook;
import runrate.playbook.StepReport;
import runrate.pricing.RateBook;

/// Where the steps of the playbook and their savings come from.
public final class WhyPlaybook {
  private static final String SOURCE = "Redress Compliance, the engineering team's guide to Anthropic API pricing";

  private WhyPlaybook() {}

  public static Why total(Money money, Playbook book) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Naive use", money.amount(book.naiveUsd())));
    rows.add(List.of("All steps at least", money.amount(book.lowUsd(), book.naiveUsd())));
    rows.add(List.of("All steps, likely", money.amount(book.likelyUsd(), book.naiveUsd())));
    rows.add(List.of("All steps at most", money.amount(book.highUsd(), book.naiveUsd())));
    if (!book.untested(false).isEmpty()) {
      rows.add(List.of("Without what is to be tested first", money.amount(book.safeUsd(), book.naiveUsd())));
    }
    return new Why(PlaybookSentence.title(book), Figures.percent(-book.savedShare()),
        Capital.of(PlaybookSentence.total(book)) + ". Every step is priced by the engine that prices the month, each "
            + "on what those before it leave; naive use is at list price, and a commitment is what takes that away. "
            + "The published 65 to 85 % are the source's own figure, not computed from its steps.", SOURCE,
        List.of(new Why.Table(List.of("", "a month"), rows, List.of())), PlaybookSentence.notes(money, book));
  }

  public static Why steps(RateBook rates, Money money, Playbook book) {
    List<List<String>> rows = book.steps().stream().map(step -> row(rates, money, step)).toList();
    return new Why("The steps", money.amount(book.naiveUsd() - book.likelyUsd(), book.naiveUsd()),
        Capital.of(PlaybookSentence.widestGap(book)) + ". Published are 40 to 60 % of the calls on the cheap model "
            + "and 20 to 10 % on the dear one, 30 to 50 % of the work batched, 15 to 30 % less output, 15 to 30 % off "
            + "for a commitment. That thinking is cut to three quarters, a half or a quarter is assumed. Fair credit "
            + "is the mean of what a step saves over all orders in which the steps could be taken (Shapley value).",
        SOURCE,
        List.of(new Why.Table(List.of("step", "turns", "rests on", "fair credit"), rows, List.of())),
        book.steps().stream().map(step -> "%s: %s.".formatted(PlaybookWords.name(step.step()), PlaybookWords.kind(
            step.step()))).toList());
  }

  private static List<String> row(RateBook rates, Money money, StepReport step) {
    return List.of(PlaybookWords.name(step.step()), PlaybookWords.turn(rates, step), PlaybookWords.basis(step.basis()),
        money.amount(step.fairUsd(), step.naiveUsd()));
  }
}
