package runrate.scenario;

/// What is said at a step of a [Walk]. In all three, `{saved}`, `{cost}`, `{share}` and `{budget}` stand for computed
/// figures.
///
/// @param title    a few words
/// @param sentence one sentence for the room
/// @param notes    what the speaker wants to remember; never on the slide
public record StepWords(String title, String sentence, String notes) {
  public static final int LONGEST_NOTES = 2_000;
}
