package runrate.desktop.usage;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks for logs, and for where a list goes.
final class LogDialogs {
  private LogDialogs() {}

  static List<Path> files(Window owner) {
    var chooser = new FileChooser();
    chooser.setTitle("Import a log");
    chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("Logs and exports", "*.jsonl", "*.ndjson",
        "*.json", "*.csv", "*.tsv", "*.txt", "*.log", "*.parquet", "*.gz"),
        new FileChooser.ExtensionFilter("All files", "*"));
    return Optional.ofNullable(chooser.showOpenMultipleDialog(owner)).orElse(List.of()).stream().map(File::toPath)
        .toList();
  }

  static List<Path> folder(Window owner) {
    var chooser = new DirectoryChooser();
    chooser.setTitle("Import every log of a folder");
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath).stream().toList();
  }

  static Optional<Path> list(Window owner) {
    return save(owner, "Save the list", "lines-that-need-a-look.csv");
  }

  /// @param name what the file is called unless somebody calls it otherwise
  static Optional<Path> save(Window owner, String title, String name) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }
}
