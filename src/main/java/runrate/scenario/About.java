package runrate.scenario;

/// What a scenario is called and what is told of it; it changes no figure.
///
/// @param source title of the document its figures come from, empty if none
/// @param notes  whatever somebody wants to keep with it
public record About(String name, String description, String source, String notes) {
  public static final int LONGEST_NOTES = 10_000;
  public static final int LONGEST_NAME = 200;

  public static About of(String name, String description, String source) {
    return new About(name, description, source, "");
  }

  public About withName(String other) {
    return new About(other, description, source, notes);
  }

  public About withDescription(String words) {
    return new About(name, words, source, notes);
  }

  public About withSource(String title) {
    return new About(name, description, title, notes);
  }

  public About withNotes(String words) {
    return new About(name, description, source, words);
  }
}
