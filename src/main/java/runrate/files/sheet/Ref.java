package runrate.files.sheet;

/// Where a cell stands, written as an absolute reference (`Inputs!$B$5`) that a formula can hold.
///
/// @param column from 0
/// @param row    from 1, as spreadsheets count
public record Ref(String sheet, int column, int row) {
  private static final int LETTERS = 26;

  @Override
  public String toString() {
    return "%s!$%s$%s".formatted(quoted(), letters(column), row);
  }

  /// A name that is not one plain word stands in quotes, or no program reads the formula.
  private String quoted() {
    return sheet.matches("[A-Za-z_]\\w*") ? sheet : "'%s'".formatted(sheet.replace("'", "''"));
  }

  /// `B5`, inside its own sheet.
  String local() {
    return letters(column) + row;
  }

  /// Cells from this one to another of the same sheet.
  public String to(Ref last) {
    return "%s:$%s$%s".formatted(this, letters(last.column), last.row);
  }

  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }
}
