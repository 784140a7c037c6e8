package runrate.inputs;

import java.util.List;
import runrate.scenario.Presentation;
import runrate.scenario.PublishedFigure;
import runrate.scenario.Scenario;
import runrate.scenario.Variant;
import runrate.scenario.Walk;
import runrate.scenario.WalkStep;

/// How a scenario is shown: `published`, `compare` and `walk` of its file.
public final class PresentationShape {
  public static final OneOf<PublishedFigure, PublishedFigure.Row> ROW = new OneOf<>("row", PublishedFigure.Row.class,
      PublishedFigure.Row.NAIVE, "The computed figure it belongs to.", PublishedFigure::row);
  public static final Num<PublishedFigure> LOW = Num.required("lowUsd", Range.AT_LEAST_ZERO, Quantity.USD,
      "The amount, or the lower end of a range.", PublishedFigure::lowUsd,
      (old, usd) -> new PublishedFigure(old.row(), usd, Math.max(usd, old.highUsd()), old.source()));
  public static final Num<PublishedFigure> HIGH = Num.following("highUsd", Range.AT_LEAST_ZERO, Quantity.USD,
      "The upper end of a range.", PublishedFigure::highUsd,
      (old, usd) -> new PublishedFigure(old.row(), Math.min(usd, old.lowUsd()), usd, old.source()));
  public static final Word<PublishedFigure> PUBLISHER = Word.usually("", "source", "Who published it.",
      PublishedFigure::source);
  public static final Entries<Scenario, PublishedFigure> PUBLISHED = Entries.of("published",
      new Shape<>(List.of(ROW, LOW, HIGH, PUBLISHER), PresentationShape::published),
      "Monthly costs somebody published for this workload.", s -> s.presentation().published(),
      (s, figures) -> s.withPresentation(old -> new Presentation(figures, old.columns(), old.walk())));

  public static final Word<Variant> COLUMN_NAME = Word.required("name", "Head of the column.", Variant::name);
  public static final Texts<Variant> COLUMN_CHANGES = new Texts<>("set", "Changes, each as path=value.",
      Variant::changes);
  public static final Entries<Scenario, Variant> COMPARE = Entries.of("compare",
      new Shape<>(List.of(COLUMN_NAME, COLUMN_CHANGES), v -> new Variant(v.text(COLUMN_NAME), v.of(COLUMN_CHANGES))),
      "Columns to compare the scenario with: the scenario with some inputs changed.",
      (Scenario s) -> s.presentation().columns(), (s, columns) -> s.withPresentation(old -> old.withColumns(columns)))
      .atMost(Presentation.MOST_COLUMNS)
      .seenThrough(Variant::changes, (column, changes) -> new Variant(column.name(), changes), false);

  public static final Word<WalkStep> STEP_TITLE = Word.required("title", "A few words.", WalkStep::title);
  public static final Word<WalkStep> SENTENCE = Word.usually("", "sentence", "One sentence for the room.",
      WalkStep::sentence);
  public static final OneOf<WalkStep, WalkStep.View> VIEW = new OneOf<>("view", WalkStep.View.class,
      WalkStep.View.STEPS, "The picture that carries it.", WalkStep::view);
  public static final Special<WalkStep, List<String>> LEVERS = new Special<>("levers",
      "Levers taken over from the plan.", WalkStep::levers);
  public static final Texts<WalkStep> STEP_CHANGES = new Texts<>("set", "Changes, each as path=value.",
      WalkStep::changes);

  public static final Word<Walk> TITLE = Word.usually("", "title", "Of the whole walk.", Walk::title);
  public static final OneOf<Walk, Walk.Figure> FIGURE = new OneOf<>("figure", Walk.Figure.class, Walk.Figure.MONTH,
      "The amount the steps speak of.", Walk::figure);
  public static final Entries<Walk, WalkStep> STEPS = Entries.of("steps",
      new Shape<>(List.of(STEP_TITLE, SENTENCE, VIEW, LEVERS, STEP_CHANGES), v -> new WalkStep(v.text(STEP_TITLE),
          v.text(SENTENCE), v.choice(VIEW), v.of(LEVERS), v.of(STEP_CHANGES))),
      "In the order they are shown; a step keeps what the steps before it changed.", Walk::steps,
      (Walk walk, List<WalkStep> steps) -> new Walk(walk.title(), walk.figure(), steps)).atMost(Walk.MOST_STEPS)
      .seenThrough(WalkStep::changes, (step, changes) -> new WalkStep(step.title(), step.sentence(), step.view(),
          step.levers(), changes), true);
  public static final Part<Scenario, Walk> WALK = Part.of("walk",
      new Shape<>(List.of(TITLE, FIGURE, STEPS), PresentationShape::walk),
      "A presentation, step by step, from the baseline on.", s -> s.presentation().walk(),
      (s, walk) -> s.withPresentation(old -> old.withWalk(walk)));

  private PresentationShape() {}

  static Presentation presentation(Values v) {
    List<Variant> columns = v.of(COMPARE);
    if (columns.size() > Presentation.MOST_COLUMNS) {
      v.refuse(COMPARE, "there are %s columns beside the scenario".formatted(columns.size()),
          "Keep at most %s".formatted(Presentation.MOST_COLUMNS));
    }
    return new Presentation(v.of(PUBLISHED), columns, v.part(WALK));
  }

  private static PublishedFigure published(Values v) {
    double low = v.number(LOW);
    double high = v.of(HIGH).orElse(low);
    if (high < low) {
      v.refuse(HIGH, "the upper end is below the lower one", "Swap them");
    }
    return new PublishedFigure(v.choice(ROW), low, Math.max(low, high), v.text(PUBLISHER));
  }

  private static Walk walk(Values v) {
    List<WalkStep> steps = v.of(STEPS);
    if (steps.size() > Walk.MOST_STEPS) {
      v.refuse(STEPS, "the walk has %s steps".formatted(steps.size()), "Keep at most " + Walk.MOST_STEPS);
    }
    return new Walk(v.text(TITLE), v.choice(FIGURE), steps);
  }
}
