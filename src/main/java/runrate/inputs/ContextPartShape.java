package runrate.inputs;

import java.util.List;
import runrate.scenario.ContextComposition;
import runrate.scenario.ContextPart;
import runrate.scenario.ContextPart.Measure;
import runrate.scenario.ContextPart.Sharing;
import runrate.scenario.Workload;

/// What a context is composed of: the keys of an entry of `workload.contextParts`.
public final class ContextPartShape {
  public static final Word<ContextPart> NAME = Word.required("name", "What people call it.", ContextPart::name);
  public static final Num<ContextPart> AMOUNT = Num.required("amount", Range.AT_LEAST_ZERO, Quantity.AMOUNT,
      "How much of it.", ContextPart::amount, ContextPart::withAmount);
  public static final OneOf<ContextPart, Measure> MEASURE = new OneOf<>("measure", Measure.class, Measure.TOKENS,
      "What the size counts: tokens are exact, words and characters are turned into tokens by a rule of thumb.",
      ContextPart::measure);
  public static final Num<ContextPart> FACTOR = Num.usually(1, "factor", Range.ABOVE_ZERO, Quantity.TIMES,
      "How many more tokens this kind of text has than English prose of the same length; an estimate.",
      ContextPart::factor, ContextPart::withFactor);
  public static final OneOf<ContextPart, Sharing> SHARING = new OneOf<>("sharing", Sharing.class, Sharing.CHANGING,
      "Whether every call of the team sends the same text, only the calls of one agent do, or it changes with every "
          + "call.",
      ContextPart::sharing);

  public static final Entries<Workload, ContextPart> PARTS = Entries.of("contextParts",
      new Shape<>(List.of(NAME, AMOUNT, MEASURE, FACTOR, SHARING), v -> new ContextPart(v.text(NAME), v.number(AMOUNT),
          v.choice(MEASURE), v.number(FACTOR), v.choice(SHARING))),
      "The parts of a prompt in the order they are sent; a cache finds everything up to the first part that has "
          + "changed.",
      (Workload workload) -> workload.call().composition().parts(),
      (workload, parts) -> workload.withComposition(new ContextComposition(parts))).leftOut();

  private ContextPartShape() {}
}
