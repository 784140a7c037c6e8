package runrate.scenario;

/// How a step of a [Walk] is shown.
///
/// @param view     the picture that carries it
/// @param figure   what stands largest on the slide
/// @param budget   whether the picture has the budget's line
/// @param sentence whether the sentence stands on the slide, where it is short enough
/// @param pause    whether the figure waits for one more key
public record StepLook(View view, Large figure, boolean budget, boolean sentence, boolean pause) {
  public static final StepLook USUAL = of(View.STEPS);

  /// A bar a step, cost by token class, the month against its budget, cost against quality, how a call is asked for,
  /// how sure the month is, all plans that may be chosen, or who pays for what by the recorded calls.
  public enum View { STEPS, COST, BURN, FRONTIER, LANES, CHANCES, PLANS, USAGE }

  /// What the step saves (the cost where it saves nothing), what it costs after the step, or what it saves as a share
  /// of what the walk begins with.
  public enum Large { SAVED, COST, SHARE }

  public static StepLook of(View view) {
    return new StepLook(view, Large.SAVED, true, true, false);
  }
}
