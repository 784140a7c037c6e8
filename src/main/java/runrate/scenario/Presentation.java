package runrate.scenario;

import java.util.List;

/// How a scenario is shown to others: published figures beside its own, columns to compare it with, and a walk
/// through it. Nothing of it changes what the scenario costs.
public record Presentation(List<PublishedFigure> published, List<Variant> columns, Walk walk) {
  public static final Presentation NONE = new Presentation(List.of(), List.of(), Walk.NONE);
  /// Beside the scenario itself, which is the first of six columns.
  public static final int MOST_COLUMNS = 5;

  public Presentation {
    published = List.copyOf(published);
    columns = List.copyOf(columns);
  }

  public Presentation withColumns(List<Variant> newColumns) {
    return new Presentation(published, newColumns, walk);
  }

  public Presentation withWalk(Walk newWalk) {
    return new Presentation(published, columns, newWalk);
  }
}
