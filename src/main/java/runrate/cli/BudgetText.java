package runrate.cli;

import java.io.PrintWriter;
import runrate.forecast.BudgetLine;
import runrate.forecast.BudgetStack;
import runrate.text.BudgetWords;
import runrate.text.Money;
import runrate.text.SpendSentence;

/// The budgets beside the month's own as lines of text: amount, spent, forecast and verdict, below each what is to be
/// known of it, and at the end which one binds first.
final class BudgetText {
  private static final int LEAST_WIDE = 17;

  private BudgetText() {}

  static void print(Money money, BudgetStack stack, PrintWriter out) {
    if (!stack.further().isEmpty()) {
      int wide = stack.further().stream().mapToInt(line -> SpendSentence.name(line).length()).max().orElse(0);
      String columns = "  %-" + Math.max(LEAST_WIDE, wide) + "s %13s  %13s  %13s";
      out.printf("%n" + columns + "%n", "Budget", "amount", "spent", "forecast");
      stack.further().forEach(line -> print(money, line, columns, out));
      BudgetWords.firstToBind(stack).ifPresent(first -> out.printf("  %s%n", first));
    }
  }

  private static void print(Money money, BudgetLine line, String columns, PrintWriter out) {
    out.printf(columns + "   %s%n", SpendSentence.name(line),
        BudgetWords.amount(money, line.unit(), line.amount().orElse(0)),
        BudgetWords.amount(money, line.unit(), line.spent()), BudgetWords.amount(money, line.unit(), line.forecast()),
        SpendSentence.verdict(money, line));
    BudgetWords.part(line).ifPresent(part -> out.printf("    %s%n", part));
    SpendSentence.parts(money, line).ifPresent(parts -> out.printf("    %s%n", parts));
    BudgetWords.estimated(line).ifPresent(words -> out.printf("    %s%n", words));
    SpendSentence.alerts(line).ifPresent(alerts -> out.printf("    %s%n", alerts));
    BudgetWords.resets(line.reset(), line.from()).ifPresent(words -> out.printf("    %s%n", words));
  }
}
