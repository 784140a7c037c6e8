package runrate.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import runrate.costing.CostEngine;
import runrate.files.disk.ReadResult;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// What must hold of anything a reader says, and of anything it lets in.
public final class Told {
  private static final int MOST_CHARACTERS = 1_000;
  private static final Pattern MOVES_A_CURSOR = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

  private Told() {}

  /// A value or at least one error, never both, and every problem on one short line.
  public static void inLines(ReadResult<?> read) {
    assertEquals(read.value().isEmpty(), !read.errors().isEmpty(), () -> read.problems().toString());
    inLines(read.problems());
  }

  /// What was accepted costs a finite sum of 0 or more, or is refused in lines by the check before it.
  public static void priced(CostEngine engine, Scenario scenario) {
    List<Problem> problems = engine.check(scenario);
    inLines(problems);
    if (problems.stream().noneMatch(Problem::isError)) {
      double usd = engine.report(scenario).monthUsd();
      assertTrue(usd >= 0 && Double.isFinite(usd), () -> "a month costs " + usd);
    }
  }

  private static void inLines(List<Problem> problems) {
    problems.forEach(problem -> onALine(problem.line()));
  }

  public static void onALine(String text) {
    assertTrue(text.length() < MOST_CHARACTERS && !MOVES_A_CURSOR.matcher(text).find(), text);
  }
}
