package runrate.desktop.levers;

import java.util.List;
import runrate.desktop.store.DeskState;

/// Rows that often have the same to say: while each of them has a note, the first one's is said once
/// above them all, and only those with another say theirs.
final class OneNote extends LeverRows<LeverRow> {
  OneNote(List<? extends LeverRow> rows) {
    super(List.copyOf(rows));
    setSpacing(4);
    getChildren().add(note());
    getChildren().addAll(rows);
  }

  @Override
  void show(DeskState state) {
    super.show(state);
    boolean shared = rows().stream().noneMatch(row -> row.said().isEmpty());
    String first = rows().getFirst().said();
    say(shared ? first : "");
    rows().forEach(row -> row.hush(shared && row.said().equals(first)));
  }
}
