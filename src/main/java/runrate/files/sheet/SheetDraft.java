package runrate.files.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A sheet that is being written, row by row from the top. Whoever adds a row can ask at once where its
/// cells stand, and hand that to the formulas of later rows.
public final class SheetDraft {
  private final String name;
  private final List<Double> widths;
  private final List<List<Cell>> rows = new ArrayList<>();

  public SheetDraft(String name, double... widths) {
    this.name = name;
    this.widths = Arrays.stream(widths).boxed().toList();
  }

  /// @return where the row's first cell stands
  public Ref add(Cell... cells) {
    return add(List.of(cells));
  }

  public Ref add(List<Cell> cells) {
    rows.add(List.copyOf(cells));
    return new Ref(name, 0, rows.size());
  }

  public void skip() {
    add();
  }

  /// Where a cell of the row that is added next will stand.
  public Ref next(int column) {
    return new Ref(name, column, rows.size() + 1);
  }

  /// Where a cell of the last row stands.
  public Ref last(int column) {
    return new Ref(name, column, rows.size());
  }

  public Sheet sheet(int frozenRows) {
    return new Sheet(name, widths, frozenRows, rows);
  }
}
