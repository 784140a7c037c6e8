package runrate.inputs;

import java.util.List;
import java.util.Optional;
import runrate.scenario.Changes;
import runrate.scenario.Presentation;
import runrate.scenario.PublishedFigure;
import runrate.scenario.Scenario;
import runrate.scenario.StepLook;
import runrate.scenario.StepWords;
import runrate.scenario.Variant;
import runrate.scenario.Walk;
import runrate.scenario.WalkStep;

/// How a scenario is shown: `published`, `compare` and `walk` of its file.
public final class PresentationShape {
  private static final String CHANGES_SENTENCE = "Changes, each as path=value; or an object of paths and values.";

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
  public static final Special<Variant, Changes> COLUMN_CHANGES = new Special<>("set", "changes",
      CHANGES_SENTENCE, Variant::set);
  public static final Entries<Scenario, Variant> COMPARE = Entries.of("compare",
      new Shape<>(List.of(COLUMN_NAME, COLUMN_CHANGES), v -> new Variant(v.text(COLUMN_NAME), v.of(COLUMN_CHANGES))),
      "Columns to compare the scenario with: the scenario with some inputs changed.",
      (Scenario s) -> s.presentation().columns(), (s, columns) -> s.withPresentation(old -> old.withColumns(columns)))
      .atMost(Presentation.MOST_COLUMNS)
      .seenThrough(Variant::changes, Variant::withChanges, false);

  public static final Word<WalkStep> STEP_TITLE = Word.required("title",
      "A few words; {saved}, {cost}, {share} and {budget} stand for the step's figures.", WalkStep::title);
  public static final Word<WalkStep> SENTENCE = Word.usually("", "sentence",
      "One sentence for the room; it may name the same figures.", WalkStep::sentence);
  public static final Word<WalkStep> NOTES = Word.<WalkStep>optional("notes",
      "What the speaker wants to remember; in the handout, not on the slide.",
      step -> Optional.of(step.words().notes()).filter(notes -> !notes.isEmpty())).leftOut()
      .atMost(StepWords.LONGEST_NOTES);
  public static final OneOf<WalkStep, StepLook.View> VIEW = new OneOf<>("view", StepLook.View.class,
      StepLook.View.STEPS, "The picture that carries it.", WalkStep::view);
  public static final OneOf<WalkStep, StepLook.Large> LARGE = new OneOf<>("figure", StepLook.Large.class,
      StepLook.Large.SAVED, "What stands largest: what the step saves, what it then costs, or the share it saves.",
      (WalkStep step) -> step.look().figure()).leftOut();
  public static final Flag<WalkStep> SHOW_BUDGET = Flag.<WalkStep>usually(true, "showBudget",
      "Whether the picture has the budget's line.", step -> step.look().budget()).leftOut();
  public static final Flag<WalkStep> SHOW_SENTENCE = Flag.<WalkStep>usually(true, "showSentence",
      "Whether the sentence stands on the slide, where it is short enough.", step -> step.look().sentence()).leftOut();
  public static final Flag<WalkStep> PAUSE = Flag.<WalkStep>usually(false, "pause",
      "Whether the figure waits for one more key.", step -> step.look().pause()).leftOut();
  public static final Special<WalkStep, List<String>> LEVERS = new Special<>("levers",
      "Levers taken over from the plan.", WalkStep::levers);
  public static final Special<WalkStep, Changes> STEP_CHANGES = new Special<>("set", "changes", CHANGES_SENTENCE,
      WalkStep::set);

  public static final Word<Walk> TITLE = Word.usually("", "title", "Of the whole walk.", Walk::title);
  public static final OneOf<Walk, Walk.Figure> FIGURE = new OneOf<>("figure", Walk.Figure.class, Walk.Figure.MONTH,
      "The amount the steps speak of.", Walk::figure);
  public static final Entries<Walk, WalkStep> STEPS = Entries.of("steps",
      new Shape<>(List.of(STEP_TITLE, SENTENCE, NOTES, VIEW, LARGE, SHOW_BUDGET, SHOW_SENTENCE, PAUSE, LEVERS,
          STEP_CHANGES), PresentationShape::step),
      "In the order they are shown; a step keeps what the steps before it changed.", Walk::steps,
      Walk::withSteps).atMost(Walk.MOST_STEPS)
      .seenThrough(WalkStep::changes, (step, changes) -> step.turning(step.levers(), changes), true);
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

  private static WalkStep step(Values v) {
    return new WalkStep(new StepWords(v.text(STEP_TITLE), v.text(SENTENCE), v.text(NOTES)),
        new StepLook(v.choice(VIEW), v.choice(LARGE), v.flag(SHOW_BUDGET), v.flag(SHOW_SENTENCE), v.flag(PAUSE)),
        v.of(LEVERS), v.of(STEP_CHANGES));
  }

  private static Walk walk(Values v) {
    List<WalkStep> steps = v.of(STEPS);
    if (steps.size() > Walk.MOST_STEPS) {
      v.refuse(STEPS, "the walk has %s steps".formatted(steps.size()), "Keep at most " + Walk.MOST_STEPS);
    }
    return new Walk(v.text(TITLE), v.choice(FIGURE), steps);
  }
}
