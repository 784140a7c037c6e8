package runrate.desktop.compare;

import java.io.File;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.compare.Comparison;
import runrate.desktop.store.Exports;
import runrate.files.export.ComparisonTable;

/// The kinds of file a comparison can become.
final class CompareExport extends MenuButton {
  private final Supplier<Comparison> shown;
  private final Exports exports;

  /// @param shown    what stands in the tab when a file is asked for
  /// @param exports given a file and what to write into it
  CompareExport(Supplier<Comparison> shown, Exports exports) {
    super("Export", new FontIcon(Feather.DOWNLOAD));
    this.shown = shown;
    this.exports = exports;
    setId("compare-export");
    setMinWidth(USE_PREF_SIZE);
    getItems().addAll(item("Spreadsheet (.xlsx)…", ".xlsx", ComparisonTable::xlsx), item("Table (.csv)…", ".csv",
        comparison -> ComparisonTable.csv(comparison, Locale.getDefault(Locale.Category.FORMAT))));
  }

  private MenuItem item(String label, String ending, Function<Comparison, byte[]> bytes) {
    var item = new MenuItem(label);
    item.setOnAction(event -> {
      if (exports.mayLeave()) {
        var chooser = new FileChooser();
        chooser.setTitle(label);
        chooser.setInitialFileName("Comparison" + ending);
        Comparison comparison = shown.get();
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath)
            .ifPresent(file -> exports.write(file, () -> bytes.apply(comparison)));
      }
    });
    return item;
  }
}
